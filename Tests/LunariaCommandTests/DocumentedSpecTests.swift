import Testing

/// The spec that `docs/specs.md` shows, for the plugin that `docs/plugins.md` shows.
@Suite struct DocumentedSpecTests {
    @Test func `the spec of the documentation shows what the documentation says`() throws {
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init")
        let folder = "plugins/visits/"
        for (page, phrase, file) in [
            ("plugins", "that keeps visits:", "plugin.lua"),
            ("plugins", "This is `plugins/visits/main.lua`", "main.lua"),
            ("plugins", "and `plugins/visits/grading.lua`", "grading.lua"),
            ("specs", "This is `plugins/visits/spec/visits_spec.lua`", "spec/visits_spec.lua"),
        ] {
            let lines = try Self.block(after: phrase, in: page).prefix { !$0.hasPrefix("$ ") }
            try directory.write(lines.joined(separator: "\n") + "\n", to: folder + file)
        }
        let shown = try Self.block(after: "This is `plugins/visits/spec/visits_spec.lua`", in: "specs")
            .drop { $0 != "$ lunaria plugin test visits" }.dropFirst()
        #expect(try directory.run("lunaria plugin test visits").output == shown.joined(separator: "\n") + "\n")
    }

    /// The indented lines after the line that holds a phrase, up to the next words.
    private static func block(after phrase: String, in page: String) throws -> [String] {
        let lines = try TextFile.read("\(Product.package)/docs/\(page).md")
            .split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        let rest = lines.drop { !$0.contains(phrase) }.drop { !$0.isEmpty }.dropFirst()
        var block = rest.prefix { $0.hasPrefix("    ") || $0.isEmpty }.map { String($0.dropFirst(4)) }
        while block.last == "" { block.removeLast() }
        return block
    }
}
