import LuaVM
import LunariaCore

/// The function `pay` of a plan: `pay { deal = …, rule = …, basis = …, rate = …, amount = … }` adds a line.
enum PayModule {
    private static let entries = ["deal", "rule", "basis", "rate", "amount"]

    /// The longest text of a line, in bytes.
    private static let longestText = 1000

    /// Pushes the function.
    static func push(_ state: IncentiveState, _ stack: borrowing LuaStack) {
        stack.push(closure: { frame in
            let (_, types) = try frame.crossing()
            guard !state.isOver else { throw ScriptFault(.permission, "pay belongs to a run that has ended") }
            try frame.expect(.table, 1)
            try pay(frame, state, types)
            return 0
        })
    }

    private static func pay(_ frame: borrowing LuaFrame, _ state: IncentiveState, _ types: CrossingTypes) throws {
        let stack = LuaStack(frame.stack.state)
        let keys = types.keys
        try checkEntries(stack)
        stack.rawGet(keys.amount, at: 1)
        guard let exact = stack.userdata(at: -1, types.amount)?.pointee else {
            throw ScriptFault.argument(
                "'amount' of pay is \(stack.typeName(at: -1)), expected money",
                hint: "an amount comes from the deals: amount = deal.amount * \"5%\"")
        }
        guard exact.currency == state.currency else {
            throw ScriptFault.argument(
                "the plan pays \(exact), expected an amount in \(state.currency.code), the currency of the run")
        }
        let amount = try frame.exact { () throws(NumberError) in try exact.rounded(state.rounding) }
        stack.rawGet(keys.basis, at: 1)
        let basis = try basis(frame, stack, state, types)
        stack.rawGet(keys.rate, at: 1)
        let rate = stack.isNil(at: -1) ? nil : Percent(fraction: try frame.decimal(-1, types))
        stack.rawGet(keys.rule, at: 1)
        guard stack.kind(at: -1) == .string, (1...longestText).contains(stack.rawLength(at: -1)),
            let rule = stack.string(at: -1)
        else {
            throw wrong("rule", "text of at most \(longestText) bytes that says which rule pays", stack)
        }
        let (deal, date) = try deal(stack, keys, state)
        let total = try frame.exact { () throws(NumberError) in try state.total.adding(amount) }
        try frame.script {
            try state.pay(
                deal: deal, date: date, rule: rule, basis: basis, rate: rate, amount: amount, total: total)
        }
    }

    /// The basis on top of the stack, if there is one.
    private static func basis(
        _ frame: borrowing LuaFrame, _ stack: borrowing LuaStack, _ state: IncentiveState, _ types: CrossingTypes
    ) throws -> Money? {
        if stack.isNil(at: -1) { return nil }
        guard let exact = stack.userdata(at: -1, types.amount)?.pointee else { throw wrong("basis", "money", stack) }
        guard exact.currency == state.currency else {
            throw ScriptFault.argument(
                "'basis' of pay is \(exact), expected an amount in \(state.currency.code), the currency of the run")
        }
        return try frame.exact { () throws(NumberError) in try exact.rounded(state.rounding) }
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
        guard stack.rawLength(at: -1) <= longestText, let key = stack.string(at: -1) else {
            throw ScriptFault.argument("'deal' of pay has no key, expected a deal out of payee:deals()")
        }
        // Key and date of a line are evidence: they come from the data, whatever the script has made of the row.
        guard let date = try state.date(ofDeal: key) else {
            throw ScriptFault.argument(
                "the deal '\(key.shortened)' is none of \(state.payee.shortened)'s deals of the period",
                hint: "pay for what payee:deals() gives, while it is that payee's turn")
        }
        return (key, date)
    }

    private static func checkEntries(_ stack: borrowing LuaStack) throws {
        var count = 0
        for entry in entries where stack.rawGet(field: entry, at: 1) != .nil { count += 1 }
        stack.setTop(1)
        stack.pushNil()
        var total = 0
        while stack.next(at: 1) {
            stack.pop()
            total += 1
        }
        guard total > count else { return }
        let names = try LuaTable(stack, at: 1, subject: "pay").names()
        let name = names.first { !entries.contains($0) } ?? "?"
        throw ScriptFault.argument(
            "pay has no entry '\(name)'\(Spelling.hint(for: name, among: entries))",
            hint: "expected \(entries.joined(separator: ", "))")
    }

    private static func wrong(_ name: String, _ expected: String, _ stack: borrowing LuaStack) -> ScriptFault {
        .argument("'\(name)' of pay is \(stack.typeName(at: -1)), expected \(expected)")
    }
}
