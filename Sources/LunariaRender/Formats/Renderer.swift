public import LunariaCore

/// Writes documents in the formats Lunaria knows.
public enum Renderer {
    /// The document in a format, ending with a newline; an empty document gives empty text where the format allows it.
    ///
    /// - Parameters:
    ///   - document: What to write. No value in it can leave its place: markup, control characters and separators are
    ///     escaped as the format asks.
    ///   - format: How to write it.
    ///   - width: The columns of the terminal, used by `text` only: wider tables have their long texts shortened. `nil`
    ///     shortens nothing.
    ///   - palette: How `text` shows what stands out.
    ///   - csv: For whom `csv` is written.
    ///   - language: The language of labels that are there in both.
    public static func render(
        _ document: Document, as format: Format, width: Int? = nil, palette: Palette = .plain,
        csv: CSVStyle = CSVStyle(), language: Language = .en
    ) throws(RenderError) -> String {
        switch format {
        case .text: TextRenderer(width: width, palette: palette, language: language).render(document)
        case .csv: try CSVRenderer(style: csv, language: language).render(document)
        case .json: try JSONRenderer(language: language).render(document)
        case .markdown: MarkdownRenderer(language: language).render(document)
        case .html: try HTMLRenderer(language: language).render(document)
        }
    }
}
