import LuaVM
import LunariaCore

/// One look at a payee's deals in a part of the period, with the measure as it accumulates.
final class PayeeDeals {
    private let source: any DealSource
    private let rows: DealRows
    private let accumulation: Accumulation
    /// The days, as the database writes them: where the measure begins, the first of the part, the first after it.
    private let windowStart: String
    private let start: String
    private let until: String
    /// Which deals from before the part are given out, too.
    private let history: PlanDeals.History
    private var after: TracedQuantity?
    /// What the deals before the part come to.
    private var opening: TracedQuantity?
    /// What the deals of the part come to so far.
    private(set) var measured: TracedQuantity?
    /// How many deals of the part were given out so far.
    private(set) var count = 0
    /// The deal given out last.
    private(set) var current: Current?
    /// Whether a line has been paid for it.
    var isCurrentPaid = false
    private(set) var isOver = false

    /// A deal that was given out.
    struct Current {
        let key: String
        let date: String
        let share: DealShare
        /// Whether it is from before the part.
        let isEarlier: Bool
    }

    private let currency: Currency
    /// The codes of other currencies that deals of the part were found in.
    private(set) var otherCurrencies: Set<String> = []

    init(_ source: any DealSource, _ rows: DealRows, _ setting: PlanSetting, part: Period) throws {
        self.source = source
        self.rows = rows
        accumulation = setting.accumulation
        let window = try setting.accumulation.start(of: part, fiscalYear: setting.context.fiscalYear)
        windowStart = window.description
        start = part.start.description
        until = part.until.description
        history = setting.deals.history
        currency = setting.currency
    }

    /// Pushes the next deal of the part; `false` when there is none.
    func pushNext(_ stack: borrowing LuaStack, in run: RunState) throws -> Bool {
        while !isOver {
            var isGiven = false
            let isThere = try source.take(before: until) { cursor, share in
                isGiven = try take(cursor, share, LuaStack(stack.state), run)
            }
            guard isThere else { break }
            if isGiven { return true }
        }
        isOver = true
        return false
    }

    /// What is counted before the part and at its end, once all deals were looked at.
    func totals(_ stack: borrowing LuaStack) throws -> (before: TracedQuantity, after: TracedQuantity) {
        let zero = TracedQuantity((measured ?? opening)?.quantity.zero ?? rows.nothing)
        let before = accumulation == .deal ? zero : opening ?? zero
        guard let measured else { return (before, before) }
        return (before, try sum(before, measured, stack))
    }

    /// Goes through what is left, so that the measure is complete.
    func finish(_ stack: borrowing LuaStack, in run: RunState) throws {
        while try pushNext(stack, in: run) { stack.pop() }
    }

    /// Counts a row; leaves its table on the stack if it belongs to the part.
    private func take(
        _ cursor: any RowCursor, _ share: DealShare, _ stack: borrowing LuaStack, _ run: RunState
    ) throws -> Bool {
        let isEarlier = cursor.withText(rows.dateColumn) { RowText.compare($0, start) < 0 }
        if let found = cursor.currency(), found != currency {
            if !isEarlier { otherCurrencies.insert(found.code) }
            return false
        }
        let isCounted = !isEarlier || cursor.withText(rows.dateColumn) { RowText.compare($0, windowStart) >= 0 }
        // The hash is free again before `measure` is called, whose own questions add to it.
        try rows.push(cursor, share, stack, hash: &run.inputs)
        if rows.hasMeasure {
            let measure = try rows.measured(cursor, share, stack)
            try count(measure, isCounted: isCounted, isInside: !isEarlier, stack)
        }
        let isGiven = !isEarlier || history == .all || (history == .accumulated && isCounted)
        if !isGiven {
            stack.pop()
            return false
        }
        if history != .none {
            stack.push(isEarlier)
            stack.rawSet(field: "is_earlier", at: -2)
        }
        if !isEarlier { count += 1 }
        current = Current(
            key: cursor.text(rows.keyColumn), date: cursor.text(rows.dateColumn), share: share, isEarlier: isEarlier)
        isCurrentPaid = false
        return true
    }

    /// Accumulates the measure of the deal whose table is on top of the stack.
    private func count(
        _ measure: TracedQuantity?, isCounted: Bool, isInside: Bool, _ stack: borrowing LuaStack
    ) throws {
        let zero = TracedQuantity((measure ?? self.after)?.quantity.zero ?? rows.nothing)
        let before = accumulation == .deal ? zero : self.after ?? zero
        var after = before
        if let measure, isCounted { after = try self.sum(before, measure, stack) }
        if isCounted { self.after = after }
        if isCounted, !isInside { opening = after }
        if let measure, isInside { measured = try sum(measured ?? zero, measure, stack) }
        rows.add(measure, before: before, after: after, stack)
    }

    private func sum(
        _ left: TracedQuantity, _ right: TracedQuantity, _ stack: borrowing LuaStack
    ) throws -> TracedQuantity {
        if let sum = try rows.sum(left, right, stack) { return sum }
        throw ScriptFault.argument(
            "'measure' gives money for one deal and a number for another, expected the same kind")
    }
}
