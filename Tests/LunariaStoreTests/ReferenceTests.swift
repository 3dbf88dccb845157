import LunariaCore
import LunariaStore
import Testing

struct ReferenceTests {
    private func make() throws -> Workspace {
        let workspace = try Workspace.make()
        try workspace.write { writer in
            for (key, parent) in [("A", nil), ("B", "A"), ("C", "B"), ("e\u{301}", nil)] as [(String, String?)] {
                _ = try writer.save(
                    try workspace.draft(
                        "account", key, ["name": .text(key), "parent": parent.map(Value.text) ?? .null]), .create)
            }
            for index in 1...5 {
                _ = try writer.save(try workspace.draft("opportunity", "O\(index)", ["account": .text("C")]), .create)
            }
        }
        return workspace
    }

    @Test(arguments: [
        (
            "opportunity", "N", "account", "Z",
            "opportunity 'N', field 'account': found 'Z', expected the key of an existing account"
        ),
        // The same letter in one code point and in two: another key.
        (
            "opportunity", "N", "account", "\u{E9}",
            "opportunity 'N', field 'account': found 'é', expected the key of an existing account"
        ),
        (
            "account", "A", "parent", "A",
            "account 'A', field 'parent': found 'A', expected no circle, but this one closes A → A"
        ),
        (
            "account", "A", "parent", "C",
            "account 'A', field 'parent': found 'C', expected no circle, but this one closes A → C → B → A"
        ),
        (
            "account", "N", "parent", "N",
            "account 'N', field 'parent': found 'N', expected no circle, but this one closes N → N"
        ),
    ])
    func `a reference that leads nowhere or in a circle is refused`(
        object: String, key: String, field: String, found: String, message: String
    ) throws {
        let workspace = try make()
        // Fills the cache of known keys with the look-alike first.
        try workspace.save("opportunity", "M", ["account": .text("e\u{301}")])
        let values: [String: Value] =
            object == "account" ? ["name": .text("n"), field: .text(found)] : [field: .text(found)]
        let problem = try #require(throws: RecordProblem.self) { try workspace.save(object, key, values) }
        #expect(problem.description == message)
    }

    @Test func `a record may refer to one made earlier in the same transaction, not to one deleted in it`() throws {
        let workspace = try make()
        try workspace.write { writer in
            _ = try writer.save(try workspace.draft("account", "D", ["name": .text("d")]), .create)
            _ = try writer.save(try workspace.draft("opportunity", "N", ["account": .text("D")]), .create)
            _ = try writer.delete(try workspace.object("opportunity"), key: "N")
            _ = try writer.delete(try workspace.object("account"), key: "D")
            #expect(throws: RecordProblem.self) {
                try writer.save(try workspace.draft("opportunity", "N", ["account": .text("D")]), .create)
            }
        }
        #expect(try workspace.transactions().count == 1)
    }

    @Test func `a record others refer to is not deleted, and three of them are named`() throws {
        let workspace = try make()
        let problem = try #require(throws: RecordProblem.self) { try workspace.delete("account", "C") }
        #expect(
            problem.description
                == "account 'C': found '5 records that refer to it', expected none when it is deleted: "
                + "opportunity 'O1', opportunity 'O2', opportunity 'O3' and 2 more")
        #expect(try workspace.delete("account", "missing") == nil)
    }

    @Test func `a reference that need not exist may dangle and still closes no circle`() throws {
        var schema = Schema()
        try schema.declare(
            ObjectDefinition(
                name: "node", fields: [FieldDefinition("next", .reference(to: "node", mustExist: false))], plugin: "p"))
        let workspace = try Workspace.make(schema)
        try workspace.save("node", "A", ["next": .text("B")])
        try workspace.save("node", "B", ["next": .text("C")])
        let problem = try #require(throws: RecordProblem.self) { try workspace.save("node", "C", ["next": .text("A")]) }
        #expect(problem.expected.en == "no circle, but this one closes C → A → B → C")
        try workspace.delete("node", "B")
        #expect(try workspace.keys("node") == ["A"])
    }
}
