import Testing

/// The transcript in the README, typed as it stands there.
@Suite struct ReadmeTests {
    /// A command of the transcript and what the README shows after it.
    struct Exchange {
        let command: String
        var shown: [String] = []
    }

    @Test func `the transcript shows what the commands show`() throws {
        let directory = try CaseDirectory()
        var folder = "."
        for exchange in try Self.transcript() {
            let words = exchange.command.split(separator: " ").map(String.init)
            let shown = exchange.shown.joined(separator: "\n")
            switch words.first {
            case "cat": try directory.write(shown + "\n", to: folder + "/" + words[1])
            case "cd": folder += "/" + words[1]
            default:
                let found = try directory.run("cd \(folder) && { \(exchange.command); } 2>&1").output
                #expect(found == shown + "\n", "after `\(exchange.command)`")
            }
        }
    }

    /// The indented lines of the section, parted at each `$ `.
    private static func transcript() throws -> [Exchange] {
        let lines = try TextFile.read(Product.package + "/README.md").split(
            separator: "\n", omittingEmptySubsequences: false)
        var exchanges: [Exchange] = []
        let section = lines.drop { $0 != "## From a file to a statement" }.dropFirst().prefix { !$0.hasPrefix("## ") }
        for line in section where line.hasPrefix("    ") || line.isEmpty {
            let text = String(line.dropFirst(4))
            if text.hasPrefix("$ ") {
                exchanges.append(Exchange(command: String(text.dropFirst(2))))
            } else if !exchanges.isEmpty {
                exchanges[exchanges.count - 1].shown.append(text)
            }
        }
        for index in exchanges.indices {
            while exchanges[index].shown.last == "" { exchanges[index].shown.removeLast() }
        }
        return exchanges
    }
}
