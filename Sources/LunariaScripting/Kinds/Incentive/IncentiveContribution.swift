import LuaVM
import LunariaCore

/// An incentive plan: `incentive { name = …, reward = function(payee, params, pay) … end }`, stage by stage.
struct IncentiveContribution {
    /// Over what a measure accumulates: fixed, or decided from the parameters.
    enum AccumulationChoice {
        case fixed(Accumulation)
        case function(LuaReference)
    }

    /// What of a deal is counted.
    enum Measure {
        case field(String)
        case function(LuaReference)
    }

    let name: String
    let summary: Label?
    /// Over what a measure accumulates.
    let accumulation: AccumulationChoice
    let payees: PlanPayees
    let deals: PlanDeals
    /// The conditions on deals beyond outcome and date.
    let conditions: RecordConditions
    let measure: Measure?
    let credit: LuaReference?
    let reward: LuaReference?
    let override: LuaReference?
    let settle: LuaReference?
    /// What its rules and balances are called.
    let words: PlanWords
    /// Which parameters of its plugin it takes.
    let used: UsedParameters
}

extension IncentiveContribution {
    /// Reads the table given to `incentive`.
    init(_ frame: borrowing LuaFrame) throws {
        let (bridge, types) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: Self.declaration)
        let object = try frame.script { try bridge.schema.requireObject("opportunity") }
        name = try table.requireText("name")
        summary = try table.label("summary")
        accumulation = try Self.accumulation(table)
        payees = try PlanPayees(frame, table, bridge, types)
        var (deals, conditions) = (PlanDeals(), RecordConditions.fixed([]))
        let looksAtDeals =
            try table.with("deals") { () -> Bool in
                if let said = frame.stack.boolean(at: -1) { return said }
                (deals, conditions) = try Self.deals(frame, object, types)
                return true
            } ?? true
        deals.payeeField = looksAtDeals ? try payees.dealField(of: object) : nil
        (self.deals, self.conditions) = (deals, conditions)
        measure = try Self.measure(table, object)
        credit = try table.function("credit")
        reward = try table.function("reward")
        override = try table.function("override")
        settle = try table.function("settle")
        words = try PlanWords(table, payees: payees.object)
        used = try UsedParameters(frame, table)
        guard reward != nil || settle != nil else {
            throw ScriptFault.argument(
                "incentive has no 'reward'", hint: "write reward = function(payee, params, pay) … end")
        }
        try checkStages()
    }

    /// Refuses stages that do not go together.
    private func checkStages() throws(ScriptFault) {
        let ofDeals = [("credit", credit != nil), ("measure", measure != nil), ("override", override != nil)]
        if deals.payeeField == nil, let stage = ofDeals.first(where: \.1)?.0 {
            throw .argument(
                "incentive has '\(stage)', which is about deals, and says deals = false",
                hint: "leave out one of the two")
        }
        if override != nil, payees.object != PayeeSelection.reps.object {
            throw .argument(
                "incentive has an 'override', and pays \(payees.object), who have no managers",
                hint: "leave out 'override', or pay reps")
        }
        if override != nil, reward == nil {
            throw .argument(
                "incentive has an 'override', but no 'reward' whose deals it could be on",
                hint: "write reward = function(payee, params, pay) … end")
        }
    }

    private static func accumulation(_ table: borrowing LuaTable) throws -> AccumulationChoice {
        if let word = try table.textUnlessFunction("period") {
            return .fixed(try Accumulation(word: word, subject: "'period' of incentive"))
        }
        if let function = try table.function("period") { return .function(function) }
        return .fixed(.wholePeriod)
    }

    private static func measure(_ table: borrowing LuaTable, _ object: ObjectDefinition) throws -> Measure? {
        guard let name = try table.textUnlessFunction("measure") else {
            return try table.function("measure").map { .function($0) }
        }
        let measurable = object.fields.filter { field in
            switch field.type {
            case .money, .decimal, .integer: true
            case .text, .percent, .boolean, .date, .datetime, .choice, .reference: false
            }
        }
        guard measurable.contains(where: { $0.name == name }) else {
            let names = measurable.map(\.name)
            throw ScriptFault.argument(
                "'measure' of incentive is '\(name)', which is no amount or number of opportunity"
                    + Spelling.hint(for: name, among: names),
                hint: "use one of \(names.joined(separator: ", ")), or a function(deal, params)")
        }
        return .field(name)
    }

    private static func deals(
        _ frame: borrowing LuaFrame, _ object: ObjectDefinition, _ types: CrossingTypes
    ) throws -> (PlanDeals, RecordConditions) {
        let table = try LuaTable(frame.stack, at: -1, as: dealsDeclaration)
        let datedBy = try table.text("dated_by") ?? "closed_on"
        guard object.field(datedBy)?.type == .date else {
            let dates = object.fields.filter { $0.type == .date }.map(\.name)
            throw ScriptFault.argument(
                "'dated_by' is '\(datedBy)', which is no date field of opportunity\(Spelling.hint(for: datedBy, among: dates))",
                hint: "use one of \(dates.joined(separator: ", "))")
        }
        let fields = try table.texts("select")
        for field in fields ?? [] where object.field(field) == nil {
            throw ScriptFault(SchemaError.unknownField(field, object: object.name, known: object.fields.map(\.name)))
        }
        let deals = PlanDeals(
            outcome: try outcome(frame, table, object, types), datedBy: datedBy, fields: fields,
            history: try history(table))
        return (deals, try RecordConditions(frame, table, of: object, types))
    }

    /// The outcome that deals must have, which is checked like a condition on the field.
    private static func outcome(
        _ frame: borrowing LuaFrame, _ table: borrowing LuaTable, _ object: ObjectDefinition, _ types: CrossingTypes
    ) throws -> String? {
        guard let text = try table.text("outcome"), let field = object.field("outcome") else { return nil }
        defer { frame.stack.pop() }
        frame.stack.rawGet(field: "outcome", at: table.index)
        _ = try frame.value(-1, as: field.type, field: field.name, types)
        return text
    }

    private static func history(_ table: borrowing LuaTable) throws -> PlanDeals.History {
        defer { table.stack.pop() }
        if table.stack.rawGet(field: "history", at: table.index) == .nil { return .none }
        if let isAll = table.stack.boolean(at: -1) { return isAll ? .all : .none }
        if table.stack.string(at: -1) == "accumulated" { return .accumulated }
        throw ScriptFault.argument(
            "'history' of 'deals' is \(table.stack.string(at: -1).map { "'\($0.shortened)'" } ?? table.stack.typeName(at: -1))",
            hint: "write \"accumulated\" for the deals that the measure still counts, true for all earlier ones")
    }
}
