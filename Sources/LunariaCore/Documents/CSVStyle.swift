/// For whom CSV is written: spreadsheet programs ask for other things than programs do.
public struct CSVStyle: Sendable, Hashable {
    /// Whether a byte order mark comes first, by which Excel recognises UTF-8.
    public var hasByteOrderMark: Bool
    /// Whether text stays as it is that a spreadsheet program could take for a formula.
    public var isRaw: Bool

    /// Makes a style; unless told otherwise there is no byte order mark, and no text is taken for a formula.
    public init(hasByteOrderMark: Bool = false, isRaw: Bool = false) {
        self.hasByteOrderMark = hasByteOrderMark
        self.isRaw = isRaw
    }

    /// A text as it stands in a cell.
    public func cell(_ text: String) -> String { isRaw ? text : FormulaGuard.guarded(text) }

    /// A value as it stands in a cell: figures and days are never changed.
    public func cell(_ value: Value) -> String {
        if case .text(let text) = value { cell(text) } else { value.fileText }
    }
}
