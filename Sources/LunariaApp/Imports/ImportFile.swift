public import LunariaCore
import LunariaFiles
import LunariaScripting

/// Brings the rows of a delimited file into the store, in one transaction.
public struct ImportFile {
    /// The name of the object the rows become.
    public let object: String
    /// The path of the file; `-` is standard input.
    public let path: String
    /// What messages call the file, instead of its path.
    var shownAs: String?
    /// The name of an import mapping or the path of a Lua file that holds one.
    public var mapping: String?
    /// The name of the file's encoding; UTF-8, or what a byte order mark says, if there is none.
    public var encoding: String?
    /// The delimiter by name or character; found in the header if there is none.
    public var delimiter: String?
    /// Columns to leave out.
    public var ignoredColumns: [String] = []
    /// Where rejected rows are written, with the reason in additional columns.
    public var rejectPath: String?
    /// Whether cells stay as they are; else apostrophes come off that an export has put before what looks like a formula.
    public var isRaw = false
    /// Whether one rejected row keeps all rows out.
    public var isStrict = false
    /// Whether everything is checked and counted and nothing is kept.
    public var isDryRun = false

    /// Describes an import.
    public init(object: String, path: String) {
        self.object = object
        self.path = path
    }

    /// Imports the file.
    ///
    /// - Parameters:
    ///   - onRejection: called for each rejected row, in order of discovery.
    ///   - onCommit: called once the import is kept, before hooks are told of it.
    /// - Throws: `Failure` when the file as a whole is refused; then nothing of it is kept.
    public func run(
        in session: Session, onRejection: (Rejection) -> Void = { _ in },
        onCommit: (ImportReport, Transaction) -> Void = { _, _ in }
    ) throws -> ImportReport {
        let object = try session.schema().requireWritableObject(self.object)
        let mapping = try makeMapping(for: object, session)
        var reader = try CSVReader(
            FileSource(path: path), encoding: encoding.map(FileOptions.encoding),
            delimiter: delimiter.map(FileOptions.delimiter))
        let titles = try readHeader(&reader)
        let header = isRaw ? titles : FormulaGuard.unguarded(titles)
        try check(header, line: reader.row.line)
        try mapping.begin(header: header, ignoring: Set(ignoredColumns).union(RejectFile.columns))
        try checkRejectPath()
        let rejects = try rejectPath.map { path in try RejectFile(path: path, header: titles, in: session.language) }
        let info = session.circumstances.info("import \(object.name) from \(Self.fileName(path))")
        let written = try session.write(info, onCommit: onCommit) { writer in
            var rows = RowImporter(
                object: object, mapping: mapping, writer: writer, header: header, file: name, isRaw: isRaw)
            func note(_ refused: [RowImporter.Refused]) throws {
                for (rejection, cells) in refused {
                    onRejection(rejection)
                    try rejects?.write(rejection, cells)
                }
            }
            try session.circumstances.progress.counting(.row, of: reader.totalBytes, isMeasured: true) { counter in
                while try reader.next() {
                    try note(try rows.take(reader.row.texts, line: reader.row.line))
                    if rows.report.rows & 0xFF == 0 { counter.set(rows.report.rows, done: reader.bytesRead) }
                }
                try note(try rows.finish())
            }
            guard rows.report.rows > 0 else {
                throw Failure(
                    .badData, en: "\(name), line 1: found a header and no row after it, expected at least one row",
                    zh: "\(name) 第 1 行：只有表头，没有数据行，应至少有一行")
            }
            try rejects?.complete()
            let isKept = !isDryRun && !(isStrict && rows.report.rejected > 0)
            return (rows.report, isKept ? .keep : .discard)
        }
        try rejects?.commit()
        let report = written.result
        return report.completed(
            by: written.transaction, written.followUp, isDryRun: isDryRun, isRefused: isStrict && report.rejected > 0)
    }

    private func makeMapping(for object: ObjectDefinition, _ session: Session) throws -> any RowMapping {
        guard let mapping else { return FieldMapping(object: object, file: name) }
        do {
            return try session.host().mapping(mapping, for: object)
        } catch let error as SourceError {
            throw Failure(.badData, en: "--map: \(error.words.en)", zh: "--map：\(error.words.zh)")
        }
    }

    private func readHeader(_ reader: inout CSVReader) throws -> [String] {
        guard try reader.next() else {
            throw Failure(
                .badData, en: "\(name): the file is empty, expected a header line with the names of fields",
                zh: "\(name)：文件是空的，应有一行表头，写明字段名")
        }
        return reader.row.texts
    }

    private func check(_ header: [String], line: Int) throws(Failure) {
        for column in ignoredColumns where !header.contains(column) {
            let hint = Spelling.suggestion(for: column, among: header)
            throw Failure(
                .usage, en: "--ignore: the file has no column '\(column)'\(hint.en)",
                zh: "--ignore：文件中没有“\(column)”列\(hint.zh)")
        }
        var seen: Set<String> = []
        for (index, column) in header.enumerated() where !seen.insert(column).inserted {
            throw Failure(
                .badData,
                en: "\(name), line \(line), column \(index + 1): found '\(column.shortened)' a "
                    + "second time, expected each column once",
                zh: "\(name) 第 \(line) 行第 \(index + 1) 列：“\(column.shortened)”第二次出现，每列只应出现一次")
        }
    }

    /// Refuses to write the rejected rows over the file they come from.
    private func checkRejectPath() throws(Failure) {
        guard let rejectPath else { return }
        try OutputTarget.check(rejectPath, option: "--reject")
        guard path != "-", let source = ResolvedPath.of(path) else { return }
        if source == ResolvedPath.of(rejectPath) {
            throw Failure(
                .usage, en: "--reject: \(rejectPath) is the file to import itself, expected another one",
                zh: "--reject：\(rejectPath) 就是要导入的文件，应为其他文件")
        }
    }

    /// The file as messages show it.
    private var name: String { shownAs ?? (path == "-" ? "standard input" : path) }

    private static func fileName(_ path: String) -> String {
        path == "-" ? "standard input" : path.split(separator: "/").last.map(String.init) ?? path
    }
}
