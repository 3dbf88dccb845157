import LunariaCore
import Testing

struct ActionRulesTests {
    private static let fields = ["key", "status", "proposed_on", "ended_on", "note"]

    private static let object = ObjectDefinition(
        name: "action",
        fields: [
            FieldDefinition("status", .choice(["open", "done", "cancelled"])), FieldDefinition("proposed_on", .date),
            FieldDefinition("ended_on", .date), FieldDefinition("note", .text),
        ])

    /// The values of words such as `status=done`.
    private static func values(_ words: String) throws -> [String: Value] {
        var values: [String: Value] = ["key": .text("A")]
        for word in words.split(separator: " ") {
            let parts = word.split(separator: "=", omittingEmptySubsequences: false).map(String.init)
            let type = object.field(parts[0])?.type ?? .text
            values[parts[0]] = try Value(parsing: parts[1], as: type)
        }
        return values
    }

    @Test(
        arguments: [
            (nil, "note=x", "nothing"), (nil, "status=done", "2026-03-31"),
            (nil, "status=done ended_on=2026-01-02", "2026-01-02"), (nil, "status=done ended_on=", "2026-03-31"),
            (nil, "ended_on=2026-01-02", "found '2026-01-02', expected nothing"),
            (nil, "status=done proposed_on=2026-02-01 ended_on=2026-01-02", "found '2026-01-02', expected 2026-02-01"),
            (nil, "status=cancelled proposed_on=2026-04-01", "found '2026-03-31', expected 2026-04-01"),
            ("status=open", "status=done", "2026-03-31"), ("status=open", "ended_on=", "empty"),
            ("status=open ended_on=2026-01-02", "note=healed", "empty"),
            ("status=open ended_on=2026-01-02", "status=done", "2026-03-31"),
            ("status=done ended_on=2026-01-02", "status=open", "empty"),
            (
                "status=done ended_on=2026-01-02", "status=open ended_on=2026-01-02",
                "found '2026-01-02', expected nothing"
            ),
            ("status=done ended_on=2026-01-02", "status=cancelled", "nothing"),
            ("status=done ended_on=2026-01-02", "ended_on=", "found nothing, expected the day"),
            ("status=done ended_on=2026-01-02", "proposed_on=2026-01-03", "found '2026-01-02', expected 2026-01-03"),
            ("status=done", "note=healed", "2026-03-31"),
            ("status=done proposed_on=2026-01-03 ended_on=2026-01-02", "note=kept", "nothing"),
        ] as [(String?, String, String)])
    func `an open action has no end, and one that ended has one`(
        before: String?, given: String, expected: String
    ) throws {
        let rules = try #require(ActionRules(Self.object))
        let record = try before.map { words in
            let values = try Self.values(words)
            return Record(object: Self.object, id: 1, values: Self.fields.map { values[$0] ?? .null })
        }
        let draft = try RecordDraft(Self.object, Self.values(given))
        let day = try CalendarDate(parsing: "2026-03-31")
        do {
            let settled = try rules.settle(draft, over: record, on: day)
            let end = settled.values[3].map { $0.isNull ? "empty" : $0.fileText } ?? "nothing"
            #expect(end == expected)
        } catch {
            #expect("\(error)".contains(": \(expected)"))
        }
    }
}
