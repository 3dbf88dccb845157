import LunariaCore
import LunariaFiles

/// The rejected rows as they came, each with line, column and reason, so that they can be mended and imported again.
final class RejectFile {
    /// The additional columns; an import leaves them out.
    static let columns = ["rejected_line", "rejected_column", "rejected_because"]

    private let file: AtomicFile
    private let width: Int
    /// The columns of the file without those of an earlier reject file.
    private let kept: [Int]
    private let language: Language
    private var writer: CSVWriter

    init(path: String, header: [String], in language: Language) throws {
        self.language = language
        file = try AtomicFile(path: path)
        width = header.count
        kept = header.indices.filter { !Self.columns.contains(header[$0]) }
        writer = try CSVWriter(file)
        try writer.write(record: Self.columns + kept.map { header[$0] })
    }

    func write(_ rejection: Rejection, _ cells: [String]) throws {
        // The reasons come first, so that a row with too few or too many cells keeps them as they are.
        try writer.write(
            record: [String(rejection.line), rejection.column ?? "", rejection.reason.text(in: language)]
                + kept.filter { $0 < cells.count }.map { cells[$0] } + cells.dropFirst(width))
    }

    /// Writes what is left, so that a full disk comes up before any row is kept.
    func complete() throws { try writer.finish() }

    /// Gives the complete file its name; without rejected rows it holds the header only.
    func commit() throws { try file.commit() }
}
