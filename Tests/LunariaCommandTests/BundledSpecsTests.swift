import Testing

/// The specs that ship with the bundled plugins, run as a user runs them.
@Suite struct BundledSpecsTests {
    @Test func `the specs of all bundled plugins pass, and every plugin that pays has some`() throws {
        let directory = try CaseDirectory()
        // The demonstration company is much work for a build without optimization beside other tests.
        try directory.write("return { currency = \"CNY\", limits = { seconds = 200 } }", to: "workspace.lua")
        let outcome = try directory.run("lunaria plugin test")
        #expect(outcome.status == 0, Comment(rawValue: outcome.output + outcome.errors))
        let line = outcome.output.split(separator: "\n").last { $0.hasPrefix("without specs: ") } ?? ""
        let bare = line.dropFirst("without specs: ".count).split(separator: ", ").map(String.init)
        for plugin in bare {
            let main = try TextFile.read("\(Product.package)/plugins/\(plugin)/main.lua")
            #expect(!main.contains("incentive {"), "\(plugin) contributes a plan and has no specs")
        }
    }

    @Test func `there is nothing to find in the bundled plugins`() throws {
        let outcome = try CaseDirectory().run("lunaria plugin check")
        // Advice, too, is followed here: every text of a bundled plugin is there in both languages.
        #expect(outcome.status == 0, Comment(rawValue: outcome.output + outcome.errors))
        #expect(outcome.output.hasSuffix(" plugins checked: nothing found\n"), Comment(rawValue: outcome.output))
    }
}
