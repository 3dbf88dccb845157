import LunariaCore

/// Turns lines into what the database keeps of them, the same for storing and for hashing.
struct LineEncoder {
    /// The positions of what every line has: payee, opportunity, date, rule, basis, rate and amount.
    static let usual = 1...7
    /// The positions of what few lines have, with the names under which they enter the digest.
    static let unusual = [(position: 8, name: "kind"), (position: 9, name: "adjusts"), (position: 10, name: "author")]

    /// What is kept of the line encoded last; position 0 is that of the id.
    private(set) var values = [StoredValue](repeating: .null, count: 11)
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
        values[8] = line.kind == .earned ? .null : .text(line.kind.rawValue)
        values[9] = StoredValue(line.adjusts)
        values[10] = StoredValue(line.author)
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
