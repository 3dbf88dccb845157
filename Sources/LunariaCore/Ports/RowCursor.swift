/// Rows of a query, one after the other, with typed access that makes no object per field.
///
/// A cursor belongs to the read or write it was opened in, and to its thread.
public protocol RowCursor: AnyObject {
    /// The columns in the order of the query's projection.
    var columns: [RowColumn] { get }
    /// Moves to the next row; `false` when there is none.
    func next() throws -> Bool
    /// Whether the field is empty in the current row.
    func isNull(_ column: Int) -> Bool
    /// The value as it is kept: an integer, scaled decimal or percent, minor units, 0 or 1.
    func integer(_ column: Int) -> Int64
    /// The bytes of a text, date, choice or reference; valid only inside `body`.
    func withText<Result>(_ column: Int, _ body: (UnsafeBufferPointer<UInt8>) throws -> Result) rethrows -> Result
    /// The currency of the row's amounts; the store reads it along with any money column.
    func currency() -> Currency?
    /// Ends the reading early.
    func close()
}

/// One column of a cursor.
public struct RowColumn: Sendable, Hashable {
    /// The name of the field.
    public let name: String
    /// The type that says how the column's integers and texts are to be read.
    public let type: FieldType

    /// Makes a column.
    public init(name: String, type: FieldType) {
        self.name = name
        self.type = type
    }
}

extension RowCursor {
    /// The text of a column.
    public func text(_ column: Int) -> String {
        withText(column) { String(decoding: $0, as: UTF8.self) }
    }

    /// The value of a column as an object; for places where a few allocations do not matter.
    public func value(_ column: Int) throws -> Value {
        if isNull(column) { return .null }
        return switch columns[column].type {
        case .text, .choice, .reference: .text(text(column))
        case .integer: .integer(integer(column))
        case .boolean: .boolean(integer(column) != 0)
        case .decimal(let places): .decimal(try decimal(column, places: places))
        case .percent: .percent(Percent(fraction: try decimal(column, places: FieldType.percentPlaces)))
        case .money:
            if let currency = currency() {
                .money(Money(minorUnits: integer(column), currency: currency))
            } else {
                .null
            }
        case .date: .date(try withText(column) { bytes in try CalendarDate(parsing: bytes) })
        case .datetime: .datetime(try DateTime(parsing: text(column)))
        }
    }

    /// The number without the zeros that only come from how it is kept.
    private func decimal(_ column: Int, places: Int) throws -> Decimal {
        try Decimal(coefficient: Int128(integer(column)), exponent: -places).normalized
    }
}
