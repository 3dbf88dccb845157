/// The record a reader is at: cells of UTF-8 text that stay valid until the reader moves on.
public struct CSVRow: ~Copyable {
    /// The physical line on which the record starts, counted from 1; 0 before the first record.
    public private(set) var line = 0

    var text = TextBuffer()
    @usableFromInline var cells: [CSVCell] = []
    /// The first byte of the record inside `text`; this, and not the buffer, because inlined code reads it.
    @usableFromInline private(set) var base: UnsafePointer<UInt8>

    init() {
        base = UnsafePointer(text.base)
    }

    /// Makes the cells, which lie in `text` from its start on, those of the record that starts on `line`.
    mutating func complete(line: Int) {
        self.line = line
        base = UnsafePointer(text.base + text.start)
    }

    /// How many cells the record has; records of one file may differ.
    @inlinable public var count: Int { cells.count }

    /// The result of `body` for the UTF-8 bytes of the cell at `index`, which is less than `count`.
    ///
    /// Quotes around the cell are gone and doubled quotes inside are single. The bytes are valid UTF-8 without NUL,
    /// and belong to the reader: they must not be kept after `body` returns.
    @inlinable public func withBytes<Result, Failure: Error>(
        of index: Int, _ body: (UnsafeBufferPointer<UInt8>) throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let cell = cells[index]
        return try body(UnsafeBufferPointer(start: base + cell.start, count: cell.count))
    }

    /// The text of the cell at `index`, which is less than `count`.
    public func text(_ index: Int) -> String {
        withBytes(of: index) { String(decoding: $0, as: UTF8.self) }
    }

    /// Whether the cell at `index` is in quotes in the file, which tells `""` from nothing at all.
    @inlinable public func isQuoted(_ index: Int) -> Bool {
        cells[index].isQuoted
    }

    /// Whether the cell at `index` has no text.
    @inlinable public func isEmpty(_ index: Int) -> Bool {
        cells[index].count == 0
    }

    /// The texts of all cells, for example of a header.
    public var texts: [String] {
        cells.indices.map { text($0) }
    }
}
