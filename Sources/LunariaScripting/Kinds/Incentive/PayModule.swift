import LuaVM
import LunariaCore

/// The function `pay` of a plan: `pay { deal = …, rule = …, basis = …, rate = …, amount = … }` adds a line.
enum PayModule {
    /// The longest text of a line, in bytes.
    private static let longestText = 1000

    static let declaration = HostTable(
        "pay", "A line of what a payee earns.",
        [
            .optional(
                "deal", .plain("deal"),
                "One out of `payee:deals()`, in `override` the one that is given; the line takes its key and date."),
            .optional(
                "payee", .instance("payee"), "In `settle`, and there it must be given: one of those in the list."),
            .required("rule", .text, "Says what in the plan pays; at most \(NameText.longest) bytes on one line."),
            .optional("basis", .money, "What the amount came from."),
            .optional("rate", .number, "The rate it was paid at."),
            .required("amount", .money, "In the run's currency; rounded as `--rounding` says."),
            .optional("held", .boolean, "`true` for an amount that waits: it is shown, and counts in no total."),
        ])

    static let pay = HostFunction<IncentiveState>(
        .argument(of: ["reward", "override", "settle"]), "pay", "Adds a line.",
        takes: [.required("line", .table(declaration.name))],
        example: """
            pay { deal = deal, rule = "flat", basis = deal.amount, rate = params.rate, amount = deal.amount * params.rate }
            """
    ) { frame, state in
        let (_, types) = try frame.crossing()
        guard !state.isOver else { throw ScriptFault(.permission, "pay belongs to a run that has ended") }
        let (line, explanation) = try line(frame, state, types)
        try frame.script { try state.pay(line, explanation) }
        return 0
    }

    private static func line(
        _ frame: borrowing LuaFrame, _ state: IncentiveState, _ types: CrossingTypes
    ) throws -> (IncentiveLine, Explanation?) {
        let stack = LuaStack(frame.stack.state)
        let keys = types.keys
        try checkEntries(stack, keys)
        let (amount, basis, rate, explanation) = try figures(frame, stack, state, types)
        stack.rawGet(keys.rule, at: 1)
        guard stack.kind(at: -1) == .string, (1...longestText).contains(stack.rawLength(at: -1)),
            let rule = try stack.text(at: -1, of: "'rule' of pay")
        else {
            throw wrong("rule", "text of at most \(NameText.longest) bytes that says which rule pays", stack)
        }
        if let found = NameText.problem(with: rule) {
            throw ScriptFault.argument(
                "'rule' of pay is \(found), expected \(NameText.expectation) that says which rule pays")
        }
        let (deal, date) = try deal(stack, keys, state)
        let line = IncentiveLine(
            number: 0, payee: try payee(stack, keys, state), opportunity: deal, date: date, rule: rule, basis: basis,
            rate: rate, amount: amount, kind: try kind(stack, keys, state))
        return (line, explanation)
    }

    /// The entries `amount`, `basis` and `rate`.
    private static func figures(
        _ frame: borrowing LuaFrame, _ stack: borrowing LuaStack, _ state: IncentiveState, _ types: CrossingTypes
    ) throws -> (amount: Money, basis: Money?, rate: Percent?, explanation: Explanation?) {
        stack.rawGet(types.keys.amount, at: 1)
        guard let exact = stack.userdata(at: -1, types.amount)?.pointee else {
            throw ScriptFault.argument(
                "'amount' of pay is \(stack.typeName(at: -1)), expected money",
                hint: "an amount comes from the deals: amount = deal.amount * \"5%\"")
        }
        let currency = state.setting.currency
        guard exact.currency == currency else {
            throw ScriptFault.argument(
                "the plan pays \(exact), expected an amount in \(currency.code), the currency of the run")
        }
        let amount = try frame.exact { () throws(NumberError) in try exact.rounded(state.setting.rounding) }
        let explanation = try types.provenance?.explanation(of: -1, frame, types)?.rounded(state.setting.rounding)
        stack.rawGet(types.keys.basis, at: 1)
        let basis = try basis(frame, stack, state, types)
        stack.rawGet(types.keys.rate, at: 1)
        let rate = stack.isNil(at: -1) ? nil : Percent(fraction: try frame.decimal(-1, types))
        return (amount, basis, rate, explanation)
    }

    /// The basis on top of the stack, if there is one.
    private static func basis(
        _ frame: borrowing LuaFrame, _ stack: borrowing LuaStack, _ state: IncentiveState, _ types: CrossingTypes
    ) throws -> Money? {
        if stack.isNil(at: -1) { return nil }
        guard let exact = stack.userdata(at: -1, types.amount)?.pointee else { throw wrong("basis", "money", stack) }
        guard exact.currency == state.setting.currency else {
            throw ScriptFault.argument(
                "'basis' of pay is \(exact), expected an amount in \(state.setting.currency.code), "
                    + "the currency of the run")
        }
        return try frame.exact { () throws(NumberError) in try exact.rounded(state.setting.rounding) }
    }

    /// The key and the date of the deal a line pays for, if it pays for one.
    private static func deal(
        _ stack: borrowing LuaStack, _ keys: CrossingKeys, _ state: IncentiveState
    ) throws -> (String?, CalendarDate?) {
        stack.rawGet(keys.deal, at: 1)
        if stack.isNil(at: -1) { return (nil, nil) }
        guard stack.kind(at: -1) == .table else { throw wrong("deal", "a deal out of payee:deals()", stack) }
        let table = stack.top
        stack.rawGet(keys.key, at: table)
        guard stack.rawLength(at: -1) <= longestText, let key = try stack.text(at: -1, of: "the key of the deal") else {
            throw ScriptFault.argument("'deal' of pay has no key, expected a deal out of payee:deals()")
        }
        guard let date = try state.date(ofDeal: key) else { throw foreignDeal(key, state) }
        return (key, date)
    }

    private static func foreignDeal(_ key: String, _ state: IncentiveState) -> ScriptFault {
        switch state.stage {
        case .reward:
            .argument(
                "the deal '\(key.shortened)' is none of \(state.payee.shortened)'s deals of the period",
                hint: "pay for what payee:deals() gives, while it is that payee's turn")
        case .override(let deal, _):
            .argument(
                "the deal '\(key.shortened)' is not the one that `override` was called for, expected "
                    + "'\(deal.shortened)'")
        case .settle:
            .argument("`settle` pays for the period as a whole, expected no 'deal'", hint: "pay for deals in `reward`")
        }
    }

    /// Whom a line pays: the payee whose turn it is; in `settle`, the one that the entry names.
    private static func payee(
        _ stack: borrowing LuaStack, _ keys: CrossingKeys, _ state: IncentiveState
    ) throws -> String {
        stack.rawGet(keys.payee, at: 1)
        guard case .settle = state.stage else {
            if stack.isNil(at: -1) { return state.payee }
            throw ScriptFault.argument(
                "pay has an entry 'payee', expected it in `settle` only: elsewhere the payee is the one whose turn it is"
            )
        }
        guard let table = stack.identity(at: -1), let payee = state.tables[table] else {
            throw ScriptFault.argument(
                "'payee' of pay is \(stack.typeName(at: -1)), expected one of the payees that `settle` is given",
                hint: "for _, payee in ipairs(payees) do pay { payee = payee, … } end")
        }
        return payee
    }

    private static func kind(
        _ stack: borrowing LuaStack, _ keys: CrossingKeys, _ state: IncentiveState
    ) throws -> IncentiveLine.Kind {
        stack.rawGet(keys.held, at: 1)
        var isHeld = false
        if !stack.isNil(at: -1) {
            guard let held = stack.boolean(at: -1) else { throw wrong("held", "true or false", stack) }
            isHeld = held
        }
        if isHeld { return .held }
        if case .override = state.stage { return .override }
        return .earned
    }

    private static func checkEntries(_ stack: borrowing LuaStack, _ keys: CrossingKeys) throws {
        let count = [keys.deal, keys.payee, keys.rule, keys.basis, keys.rate, keys.amount, keys.held].count { key in
            stack.rawGet(key, at: 1) != .nil
        }
        stack.setTop(1)
        stack.pushNil()
        var total = 0
        while stack.next(at: 1) {
            stack.pop()
            total += 1
        }
        guard total > count else { return }
        let names = try LuaTable(stack, at: 1, subject: "pay").names()
        let entries = declaration.names
        let name = names.first { !entries.contains($0) } ?? "?"
        throw ScriptFault.argument(
            "pay has no entry '\(name)'\(Spelling.hint(for: name, among: entries))",
            hint: "expected \(entries.joined(separator: ", "))")
    }

    private static func wrong(_ name: String, _ expected: String, _ stack: borrowing LuaStack) -> ScriptFault {
        .argument("'\(name)' of pay is \(stack.typeName(at: -1)), expected \(expected)")
    }
}
