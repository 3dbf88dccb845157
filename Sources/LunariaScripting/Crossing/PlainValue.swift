import LunariaCore

/// A value of a spec, as it is compared and shown.
enum PlainValue {
    case none
    case boolean(Bool)
    case integer(Int64)
    /// A binary number, which is exact only by chance.
    case float(Double)
    case text([UInt8])
    case decimal(Decimal)
    case amount(Amount)
    /// The entries in order of their keys.
    case table([(key: Key, value: PlainValue)])
    /// Anything else, which equals nothing but itself.
    case other(kind: String, identity: UnsafeRawPointer?)

    /// The key of an entry: integers come first, then texts by their bytes, then the rest.
    enum Key: Hashable {
        case integer(Int64)
        case text([UInt8])
        case other(String)
    }
}

extension PlainValue {
    /// Whether a spec takes the values for equal.
    ///
    /// Exact numbers compare by value, also with a text that writes the same number: `30 USD`, `"30.00"` and `"30.00 USD"`.
    func equals(_ other: PlainValue) -> Bool {
        switch (self, other) {
        case (.none, .none): true
        case (.boolean(let left), .boolean(let right)): left == right
        case (.text(let left), .text(let right)): left == right
        case (.integer(let left), .integer(let right)): left == right
        case (.float(let left), .float(let right)): left == right
        case (.integer(let whole), .float(let float)), (.float(let float), .integer(let whole)):
            Int64(exactly: float) == whole
        case (.amount(let left), .amount(let right)): left == right
        case (.amount(let amount), .text(let text)), (.text(let text), .amount(let amount)):
            amount.isWritten(String(decoding: text, as: UTF8.self))
        case (.decimal(let left), .decimal(let right)): left == right
        case (.decimal(let decimal), .integer(let integer)), (.integer(let integer), .decimal(let decimal)):
            decimal == Decimal(integer)
        case (.decimal(let decimal), .text(let text)), (.text(let text), .decimal(let decimal)):
            decimal.isWritten(String(decoding: text, as: UTF8.self))
        case (.table, .table): SpecDifference(expected: self, found: other) == nil
        case (.other(_, let left), .other(_, let right)): left == right
        default: false
        }
    }
}

extension Decimal {
    /// Whether a text such as `12.50` or `7.25%` writes this number.
    fileprivate func isWritten(_ text: String) -> Bool {
        if text.hasSuffix("%") { return (try? Percent(parsing: text))?.fraction == self }
        return (try? Decimal(parsing: text)) == self
    }
}

extension Amount {
    /// Whether a text such as `12.50` or `12.50 USD` writes this amount.
    fileprivate func isWritten(_ text: String) -> Bool {
        let parts = text.split(separator: " ", omittingEmptySubsequences: false)
        guard parts.count <= 2, let number = parts.first.flatMap({ try? Decimal(parsing: String($0)) }) else {
            return false
        }
        return number == value && (parts.count == 1 || parts[1] == currency.code)
    }
}
