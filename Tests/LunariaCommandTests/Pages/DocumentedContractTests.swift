import Testing

/// What the documentation must not leave out.
@Suite struct DocumentedContractTests {
    @Test func `every command stands in the page of the command line`() throws {
        let page = try TextFile.read(Product.package + "/docs/command-line.md")
        let directory = try CaseDirectory()
        var waiting = try Self.commands(in: directory.run("lunaria --help").output).map { [$0] }
        var count = 0
        while let words = waiting.popLast() {
            count += 1
            let name = words.joined(separator: " ")
            let isThere = page.contains("lunaria \(name)")
            #expect(isThere, "`lunaria \(name)`")
            waiting += try Self.commands(in: directory.run("lunaria \(name) --help").output).map { words + [$0] }
        }
        #expect(count >= 20)
    }

    @Test func `every kind of contribution has a page`() throws {
        let kinds = try TextFile.names(in: Product.package + "/Sources/LunariaScripting/Kinds")
            .filter { !$0.hasSuffix(".swift") }
        #expect(kinds.count >= 3)
        let pages = Set(try TextFile.names(in: Product.package + "/docs/kinds"))
        for kind in kinds {
            let words = kind.replacing(Regex<Substring>.capital) { "-" + $0.output.lowercased() }.dropFirst()
            #expect(pages.contains(words + ".md"), "no page docs/kinds/\(words).md")
        }
    }

    /// The names under `SUBCOMMANDS`.
    private static func commands(in help: String) throws -> [String] {
        guard let list = help.firstRange(of: "SUBCOMMANDS:") else { return [] }
        return help[list.upperBound...].matches(of: Regex<(Substring, Substring)>.command).map { String($0.output.1) }
    }
}

extension Regex where Output == Substring {
    fileprivate static var capital: Self { /[A-Z]/ }
}

extension Regex where Output == (Substring, Substring) {
    fileprivate static var command: Self { /\n {2}([a-z][a-z-]*)(?: \(default\))?(?: {2,}|\n)/ }
}
