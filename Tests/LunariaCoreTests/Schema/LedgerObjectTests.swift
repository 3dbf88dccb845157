import LunariaCore
import Testing

struct LedgerObjectTests {
    @Test func `postings and adjustments belong to the ledger, and nothing else`() {
        #expect(Schema().objects.filter { $0.keeper == .ledger }.map(\.name) == ["posting", "adjustment"])
        #expect(Schema().object(plural: "adjustments")?.field("share")?.type == .percent)
    }

    @Test(arguments: [
        ("posting", "posting is kept by the ledger; use `lunaria incentive post`"),
        ("adjustment", "adjustment is kept by the ledger; use `lunaria incentive adjust`"),
        ("assessment", "assessment is kept by the forms; fill the form with `lunaria fill`"),
        ("transition", "transition is kept by the workflows; change the field that the workflow is about"),
        ("postin", "no object 'postin' (did you mean 'posting'?); `lunaria list objects` "),
    ])
    func `an object that a part of Lunaria keeps is not for files and scripts to write`(object: String, message: String)
        throws
    {
        var schema = Schema()
        let error = try #require(throws: SchemaError.self) { _ = try schema.requireWritableObject(object) }
        #expect(error.description.hasPrefix(message))
        let field = FieldDefinition("x", .text, isRequired: true, plugin: "p")
        #expect(throws: error) { try schema.declare(fields: [field], on: object) }
    }

    @Test func `all other objects may be written and extended`() throws {
        var schema = Schema()
        #expect(try schema.requireWritableObject("opportunity") == schema.object("opportunity"))
        try schema.declare(fields: [FieldDefinition("x", .text, plugin: "p")], on: "account")
        #expect(try schema.requireObject("account").keeper == nil)
    }

    @Test(arguments: ["balance", "plan_source", "line", "run"])
    func `the tables of the ledger are no names for objects`(name: String) {
        var schema = Schema()
        #expect(throws: SchemaError.badName(name, of: "object", plugin: "p")) {
            try schema.declare(ObjectDefinition(name: name, fields: [], plugin: "p"))
        }
    }
}
