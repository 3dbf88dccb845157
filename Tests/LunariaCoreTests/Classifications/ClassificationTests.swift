import LunariaCore
import Testing

@Suite struct ClassificationTests {
    private static func record(_ key: String, from: Value, to: Value, isInsufficient: Bool = false) -> ClassifiedRecord
    {
        ClassifiedRecord(
            key: key, name: nil, previous: from, value: to, reason: nil, isInsufficient: isInsufficient, inputs: [])
    }

    private static func outcome(_ records: [ClassifiedRecord]) -> ClassificationOutcome {
        var outcome = ClassificationOutcome()
        for record in records {
            if let change = ClassificationChange(record) {
                outcome.add(change, of: record)
            } else {
                outcome.keep(record)
            }
        }
        return outcome
    }

    private static func text(_ counts: [ClassificationOutcome.Count]) -> [String] {
        counts.map { "\($0.value.fileText) \($0.before) \($0.now)" }
    }

    @Test func `values are counted in the order of the choices, those without one last`() {
        let field = FieldDefinition("grade", .choice(["B", "A"]))
        let outcome = Self.outcome([
            Self.record("1", from: .null, to: .text("A")), Self.record("2", from: .text("A"), to: .text("B")),
            Self.record("3", from: .text("A"), to: .null, isInsufficient: true),
            Self.record("4", from: .text("B"), to: .text("B")),
        ])
        #expect(Self.text(outcome.counts(of: field)) == ["B 1 2", "A 2 1", " 1 1"])
        #expect(outcome.changed == 3)
        #expect(outcome.unchanged == 1)
        #expect(outcome.insufficient == 1)
    }

    @Test func `numbers are counted in their order`() {
        let outcome = Self.outcome([10, 9, 100].map { Self.record("\($0)", from: .null, to: .integer($0)) })
        #expect(
            Self.text(outcome.counts(of: FieldDefinition("n", .integer))) == ["9 0 1", "10 0 1", "100 0 1", " 3 0"])
    }

    @Test func `so many values are not counted apart, and so many changes not listed`() {
        let most = ClassificationOutcome.maximumCount
        let outcome = Self.outcome(
            (0..<most + 10).map { Self.record("\($0)", from: .null, to: .integer(Int64($0))) })
        let counts = outcome.counts(of: FieldDefinition("n", .integer))
        #expect(counts.count == most + 1)
        #expect(Self.text(Array(counts.suffix(2))) == ["… 0 11", " 1010 0"])
        #expect(outcome.changes.count == most)
        #expect(outcome.changed == most + 10)
    }

    @Test func `two spellings of one letter are a change, as the database has it`() {
        #expect(ClassificationChange(Self.record("1", from: .text("é"), to: .text("e\u{301}"))) != nil)
        #expect(ClassificationChange(Self.record("1", from: .text("é"), to: .text("é"))) == nil)
    }

    @Test func `the key of a long key's history is short`() throws {
        let runnable = Runnable(
            name: "size", kind: .classification, plugin: "size", version: "", place: "", summary: Label(""),
            parameters: [], reads: [], writes: [])
        let object = ObjectDefinition(name: "account", fields: [FieldDefinition("size", .text)])
        let classification = Classification(
            runnable: runnable, object: object, field: FieldDefinition("size", .text))
        let day = try CalendarDate(parsing: "2025-03-31")
        #expect(classification.historyKey(of: "K1", asOf: day) == "size/K1/2025-03-31")
        let keys = ["a", "b"].map { end in
            classification.historyKey(of: String(repeating: "x", count: 199) + end, asOf: day)
        }
        #expect(keys[0] != keys[1])
        #expect(keys.allSatisfy { $0.utf8.count <= FieldDefinition.longestKey })
    }
}
