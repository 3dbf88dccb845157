import Testing

/// The plugins that `lunaria plugin new` makes.
@Suite struct PluginTemplateTests {
    /// The kinds there are, as the command itself lists them.
    private static func kinds() throws -> [String] {
        let errors = try CaseDirectory().run("lunaria plugin new x --kind ?").errors
        let list = errors.split(separator: "expected one of ").last ?? ""
        return list.split { ", \n".contains($0) }.map(String.init)
    }

    @Test func `there is a beginning for every kind, in order from the first`() throws {
        let kinds = try Self.kinds()
        #expect(kinds.count == 10)
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init")
        for kind in kinds {
            let name = "my-\(kind)"
            for command in ["new \(name) --kind \(kind)", "test \(name)", "check \(name)"] {
                let outcome = try directory.run("lunaria plugin \(command)")
                #expect(outcome.status == 0, Comment(rawValue: "\(command)\n\(outcome.output)\(outcome.errors)"))
            }
        }
        let outcome = try directory.run("lunaria plugin doctor")
        #expect(outcome.status == 0, Comment(rawValue: "all kinds together\n\(outcome.output)\(outcome.errors)"))
    }

    @Test func `what a plugin begins with is run by its spec to the last line`() throws {
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init")
        for kind in try Self.kinds() {
            _ = try directory.run("lunaria plugin new my-\(kind) --kind \(kind)")
            let outcome = try directory.run("lunaria plugin test my-\(kind) --coverage-min 100")
            #expect(outcome.status == 0, Comment(rawValue: outcome.output + outcome.errors))
        }
    }
}
