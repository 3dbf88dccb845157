import LunariaCore

/// Turns lines into what the database keeps of them, the same for storing and for hashing.
struct LineEncoder {
    /// Payee, opportunity, date, rule, basis, rate and amount of the line encoded last, from position 1; 0 is left free for the id.
    private(set) var values = [StoredValue](repeating: .null, count: 8)
    private var lastRate: (fraction: Decimal, text: String)?
    private var lastDate: (date: CalendarDate, text: String)?

    mutating func encode(_ line: IncentiveLine, id: Int64) {
        values[0] = .integer(id)
        values[1] = .text(line.payee)
        values[2] = StoredValue(line.opportunity)
        values[3] = StoredValue(line.date.map { text(of: $0) })
        values[4] = .text(line.rule)
        values[5] = StoredValue(line.basis?.minorUnits)
        values[6] = StoredValue(line.rate.map { text(of: $0.fraction) })
        values[7] = .integer(line.amount.minorUnits)
    }

    /// The number without idle zeros; lines that follow each other mostly have the same.
    private mutating func text(of fraction: Decimal) -> String {
        if let lastRate, lastRate.fraction == fraction { return lastRate.text }
        let text = fraction.normalized.scientific
        lastRate = (fraction, text)
        return text
    }

    private mutating func text(of date: CalendarDate) -> String {
        if let lastDate, lastDate.date == date { return lastDate.text }
        let text = date.description
        lastDate = (date, text)
        return text
    }
}
