public import LunariaCore
import LunariaRender

/// How and where a result is shown.
public struct Presentation {
    /// The format to write.
    public let format: ResultFormat
    /// The place to write to.
    public let output: ResultOutput
    /// The columns of the terminal, or `nil` when the result does not go to one.
    public let width: Int?
    /// For whom CSV is written.
    public let csv: CSVStyle
    private let palette: Palette

    /// Describes how to show a result.
    public init(
        format: ResultFormat, output: ResultOutput, width: Int?, isColored: Bool = false, csv: CSVStyle = CSVStyle()
    ) {
        palette = isColored ? .colored : .plain
        self.format = format
        self.output = output
        self.width = width
        self.csv = csv
    }

    /// Writes a document in the format.
    func show(_ document: Document, language: Language) throws {
        guard let format = format.format else {
            try output.writeFile { path, folder in
                try Spreadsheet.write(document, to: path, keepingIn: folder, language: language)
            }
            return
        }
        try output.write(
            Renderer.render(document, as: format, width: width, palette: palette, csv: csv, language: language))
        try output.flush()
    }

    /// Writes a document, or gives what is to be told instead: why there is no table for CSV.
    ///
    /// Whether a report has tables depends on its data, and to find too few of them is no mistake of who asks for it.
    func showOrTell(_ document: Document, language: Language) throws -> [Note] {
        guard format == .csv, let sentences = document.sentences else {
            try show(document, language: language)
            return []
        }
        output.withdraw()
        return sentences.map { Note($0) } + [
            Note(en: "there is no table, so that no csv was written", zh: "没有表格，未写出 csv")
        ]
    }

    /// Writes JSON piece by piece.
    func showJSON(_ body: (inout JSONWriter<ResultSink>) throws -> Void) throws {
        var json = JSONWriter(to: ResultSink(output: output))
        try body(&json)
        _ = try json.finish()
        try output.flush()
    }
}

/// The output as the JSON writer needs it.
struct ResultSink: LunariaRender.ByteSink {
    let output: ResultOutput

    func write(_ bytes: [UInt8]) throws(Failure) {
        do {
            try output.write(bytes)
        } catch {
            throw Failure(error)
        }
    }
}
