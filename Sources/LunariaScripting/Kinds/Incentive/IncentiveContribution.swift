import LuaVM
import LunariaCore

/// An incentive plan: `incentive { name = …, reward = function(payee, params, pay) … end }`.
struct IncentiveContribution {
    let name: String
    let summary: Label?
    /// The part of the run's period over which a measure accumulates, or `nil` for the whole of it.
    let accumulation: Granularity?
    let outcome: String?
    /// The date field by which a deal belongs to the period.
    let datedBy: String
    /// The fields of a deal that the plan sees besides key and date, or `nil` for all.
    let fields: [String]?
    let reward: LuaReference
}

extension IncentiveContribution {
    /// Reads the table given to `incentive`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, _) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, subject: "incentive")
        try table.allow(["name", "summary", "period", "deals", "reward"])
        name = try table.requireText("name")
        summary = try table.label("summary")
        accumulation = try table.text("period").map { word in
            guard let granularity = Granularity(name: word) else {
                throw ScriptFault.argument(
                    "'period' of incentive is '\(word)'\(Spelling.hint(for: word, among: Granularity.names))",
                    hint: "use one of \(Granularity.names.joined(separator: ", "))")
            }
            return granularity
        }
        (outcome, datedBy, fields) =
            try table.with("deals") { try Self.deals(frame, bridge) } ?? ("won", "closed_on", nil)
        guard let reward = try table.function("reward") else {
            throw ScriptFault.argument(
                "incentive has no 'reward'", hint: "write reward = function(payee, params, pay) … end")
        }
        self.reward = reward
    }

    private static func deals(
        _ frame: borrowing LuaFrame, _ bridge: Bridge
    ) throws -> (outcome: String?, datedBy: String, fields: [String]?) {
        let deals = try LuaTable(frame.stack, at: -1, subject: "'deals'")
        try deals.allow(["outcome", "dated_by", "select"])
        let object = try frame.script { try bridge.schema.requireObject("opportunity") }
        let datedBy = try deals.text("dated_by") ?? "closed_on"
        guard object.field(datedBy)?.type == .date else {
            let dates = object.fields.filter { $0.type == .date }.map(\.name)
            throw ScriptFault.argument(
                "'dated_by' is '\(datedBy)', which is no date field of opportunity\(Spelling.hint(for: datedBy, among: dates))",
                hint: "use one of \(dates.joined(separator: ", "))")
        }
        let fields = try deals.texts("select")
        for field in fields ?? [] where object.field(field) == nil {
            throw ScriptFault.argument(
                SchemaError.unknownField(field, object: object.name, known: object.fields.map(\.name)).description)
        }
        return (try deals.text("outcome"), datedBy, fields)
    }
}
