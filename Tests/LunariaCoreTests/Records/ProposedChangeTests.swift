import LunariaCore
import Testing

/// What plugins are asked about before a record is written.
struct ProposedChangeTests {
    private static let object = ObjectDefinition(
        name: "sample",
        fields: [
            FieldDefinition("name", .text, isRequired: true), FieldDefinition("amount", .money),
            FieldDefinition("stage", .choice(["lead", "won"]), defaultText: "lead"),
        ])

    private static func change(
        _ values: [String: Value], over before: [Value]? = nil, reason: String? = nil
    ) throws -> ProposedChange {
        let draft = try RecordDraft(object, values.merging(["key": .text("K")]) { first, _ in first })
        return try ProposedChange(
            saving: draft, key: "K", over: before.map { Record(object: object, id: 1, values: $0) }, .upsert,
            reason: reason, defaultCurrency: try Currency(code: "CNY"))
    }

    private static func money(_ text: String) throws -> Value { .money(try Money(parsing: text)) }

    @Test func `it shows the record as it will be, with defaults, and without what is required so far`() throws {
        let change = try Self.change(["amount": .integer(5)])
        #expect(
            change.values == [.text("K"), .null, try Self.money("5.00 CNY"), .text("lead"), .text("CNY")])
        #expect(change.before == nil && !change.isDeletion && !change.changesNothing)
    }

    @Test func `what is completed is resolved with the rest of the record`() throws {
        var change = try Self.change(["amount": .integer(5)])
        try change.complete(.text("USD"), at: 4)
        try change.complete(.text("a"), at: 1)
        #expect(
            change.values
                == [.text("K"), .text("a"), try Self.money("5.00 USD"), .text("lead"), .text("USD")])
        #expect(change.draft?.values == [.text("K"), .text("a"), .integer(5), nil, .text("USD")])
    }

    @Test func `a value that is not sound is refused and leaves the change as it is`() throws {
        var change = try Self.change(["name": .text("a")])
        let values = change.values
        #expect(
            throws: RecordProblem(
                object: "sample", key: "K", field: "stage", found: "Won",
                expected: Label(en: "one of lead, won", zh: "lead、won 之一"))
        ) { try change.complete(.text("Won"), at: 3) }
        #expect(change.values == values)
    }

    @Test(
        arguments: [
            ([:], true), (["name": .text("é")], true), (["name": .text("e\u{301}")], false),
            (["amount": .decimal(Decimal(5))], true), (["amount": .null], false), (["stage": .text("won")], false),
        ] as [([String: Value], Bool)])
    func `a save that leaves every byte as it is changes nothing`(values: [String: Value], nothing: Bool) throws {
        let before: [Value] = [
            .text("K"), .text("é"), try Self.money("5.00 CNY"), .text("lead"), .text("CNY"),
        ]
        #expect(try Self.change(values, over: before).changesNothing == nothing)
    }

    @Test func `the first refusal stands`() throws {
        var change = try Self.change(["name": .text("a")])
        change.refuse(Label("too small"), field: "amount", by: Label("rules"))
        change.refuse(Label("too late"), by: Label("others"))
        let refusal = RecordRefusal(
            object: "sample", key: "K", field: "amount", source: Label("rules"), message: Label("too small"))
        #expect(change.refusal == refusal)
        #expect(refusal.description == "sample 'K', field 'amount': refused by rules: too small")
        #expect(refusal.words.zh == "sample“K”的字段“amount”：被 rules 拒绝：too small")
    }

    @Test func `a deletion shows the record and takes no values`() throws {
        let record = Record(
            object: Self.object, id: 1, values: [.text("K"), .text("a"), .null, .text("lead"), .text("CNY")])
        var change = ProposedChange(deleting: record, reason: "gone", defaultCurrency: try Currency(code: "CNY"))
        try change.complete(.text("b"), at: 1)
        #expect(change.isDeletion && change.draft == nil && change.values == record.values && change.before == record)
        #expect(change.reason == "gone" && !change.changesNothing)
    }
}
