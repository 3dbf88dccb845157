/// Where a cell lies in its record.
@usableFromInline struct CSVCell {
    /// The index of its first byte, counted from the start of the record.
    @usableFromInline let start: Int
    @usableFromInline let count: Int
    @usableFromInline let isQuoted: Bool
}
