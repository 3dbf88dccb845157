import LunariaFiles

/// The rejected rows as they came, each with line, column and reason, so that they can be mended and imported again.
final class RejectFile {
    /// The additional columns; an import leaves them out.
    static let columns = ["rejected_line", "rejected_column", "rejected_because"]

    private let file: AtomicFile
    private let width: Int
    /// The columns of the file without those of an earlier reject file.
    private let kept: [Int]
    private var writer: CSVWriter

    init(path: String, header: [String]) throws {
        file = try AtomicFile(path: path)
        width = header.count
        kept = header.indices.filter { !Self.columns.contains(header[$0]) }
        writer = try CSVWriter(file)
        try writer.write(record: kept.map { header[$0] } + Self.columns)
    }

    func write(_ rejection: Rejection, _ cells: [String]) throws {
        // A ragged row is filled up so that the reasons stand in their columns; surplus cells are joined to the last.
        var row = cells
        if row.count > width, width > 0 {
            row = Array(cells.prefix(width - 1)) + [cells[(width - 1)...].joined(separator: ",")]
        }
        row += [String](repeating: "", count: max(0, width - row.count))
        try writer.write(
            record: kept.map { row[$0] } + [String(rejection.line), rejection.column ?? "", rejection.reason])
    }

    /// Completes the file; without rejected rows it holds the header only.
    func finish() throws {
        try writer.finish()
        try file.commit()
    }
}
