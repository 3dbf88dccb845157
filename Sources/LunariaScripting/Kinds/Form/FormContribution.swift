import LuaVM
import LunariaCore

/// A checklist or a rating sheet: `form { object = …, scoring = "check", questions = { … } }`.
struct FormContribution {
    /// The name, or `nil` for that of the plugin.
    let name: String?
    let label: Label?
    let object: ObjectDefinition
    let questions: [Question]
    let ratings: ClosedRange<Decimal>
    let scoring: Form.Scoring
    let bands: [Form.Band]
    /// The field of the subject that the score goes to.
    let field: FieldDefinition?
    /// Where the contribution is made.
    let place: LuaPosition?
}

extension FormContribution {
    static let declaration = HostTable(
        "form", "A checklist or a rating sheet about records of an object.",
        [
            .optional("name", .text, "What `lunaria fill` takes; the plugin's unless given."),
            .optional("label", .label, "What people call it."),
            .required("object", .text, "Whose records it is about."),
            .optional(
                "scoring", .text,
                "`\"check\"` for yes and no, `\"score\"` for ratings; nothing is scored unless given."),
            .optional("threshold", .number, "Of a checklist: the share of weights that passes; 100% unless given."),
            .optional("minimum", .number, "The least rating; 1 unless given."),
            .optional("maximum", .number, "The greatest rating; 5 unless given."),
            .optional("coverage", .number, "Of ratings: the share of weights that must be rated; 60% unless given."),
            .required("questions", .list(of: .table(FormQuestions.declaration.name)), "In order."),
            .optional("bands", .list(of: .table(FormBands.declaration.name)), "Names for scores, in rising order."),
            .optional("field", .text, "The field of the subject that the score goes to, too."),
        ],
        example: """
            return form {
              object = "opportunity", label = { en = "BANT", zh = "BANT" }, scoring = "check",
              questions = {
                { id = "budget", ask = { en = "Is there a budget?", zh = "有预算吗？" }, type = "yes_no", must = true },
                { id = "need", ask = "Is there a need?", type = "yes_no", weight = 2 },
              },
            }
            """)

    private static let scorings = ["check", "score"]
    private static let longestName = 80

    /// Reads the table given to `form`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, types) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        name = try Self.name(table)
        label = try table.label("label")
        let objectName = try table.requireText("object")
        object = try frame.script { try bridge.schema.requireWritableObject(objectName) }
        let reader = FormNumbers(types: types)
        let word = try table.text("scoring")
        if let word, !Self.scorings.contains(word) {
            throw ScriptFault.argument(
                "'scoring' of form is '\(word.shortened)'\(Spelling.hint(for: word, among: Self.scorings))",
                hint: "use \"check\" for yes and no, \"score\" for ratings, or leave it out")
        }
        if word != "check" { try reader.refuse("threshold", of: table, "belongs to scoring = \"check\"") }
        if word != "score" { try reader.refuse("coverage", of: table, "belongs to scoring = \"score\"") }
        ratings = try reader.ratings(frame, table)
        scoring =
            switch word {
            case "check": .check(threshold: try reader.share("threshold", of: table) ?? Decimal(1))
            case "score": .score(coverage: try reader.share("coverage", of: table) ?? Self.coverage)
            default: .none
            }
        questions = try FormQuestions(scoring: scoring, ratings: ratings, numbers: reader).read(frame, table)
        bands = try FormBands(isScored: scoring != .none, numbers: reader).read(frame, table)
        field = try Self.field(table, object, scoring)
        place = frame.stack.position
    }

    /// So much of the weights must be rated unless the form says otherwise: 60%.
    private static var coverage: Decimal { (try? Decimal(coefficient: 6, exponent: -1)) ?? Decimal(1) }

    /// The name, which begins the keys of assessments.
    private static func name(_ table: borrowing LuaTable) throws(ScriptFault) -> String? {
        guard let name = try table.text("name") else { return nil }
        let isSound = !name.isEmpty && name.utf8.count <= longestName && !name.utf8.contains { $0 < 0x21 || $0 == 0x2F }
        if isSound { return name }
        throw .argument(
            "'name' of form is '\(name.shortened)', expected at most \(longestName) bytes without '/' and spaces",
            hint: "write name = \"bant\"")
    }

    private static func field(
        _ table: borrowing LuaTable, _ object: ObjectDefinition, _ scoring: Form.Scoring
    ) throws(ScriptFault) -> FieldDefinition? {
        guard let name = try table.text("field") else { return nil }
        guard let field = object.field(name) else {
            let known = object.fields.map(\.name)
            throw .argument(
                "'field': \(SchemaError.unknownField(name, object: object.name, known: known).description)",
                hint: "declare it in the manifest: fields = { \(object.name) = { … } }")
        }
        switch (field.type, scoring) {
        case (_, .none):
            throw .argument(
                "'field' of form is '\(name)', and the form has no score to put there",
                hint: "write scoring = \"check\" or scoring = \"score\"")
        case (.decimal, _), (.percent, .check): return field
        default:
            let isCheck = if case .check = scoring { true } else { false }
            throw .argument(
                "'field' of form is '\(name)', which takes \(field.type.name), expected a field of type decimal"
                    + (isCheck ? " or percent" : ""),
                hint: "declare one in the manifest: fields = { \(object.name) = { score = { type = \"decimal\" } } }")
        }
    }
}
