/// A format a document can be written in; the raw value is its name on the command line.
public enum Format: String, Sendable, Hashable, CaseIterable {
    /// For a terminal: aligned columns.
    case text
    /// For spreadsheets and other programs: the tables only.
    case csv
    /// For programs: the whole document.
    case json
    /// For a page on GitHub or in a wiki.
    case markdown
    /// For a browser or the printer: one self-contained page.
    case html

    /// The names of all formats, in the order in which help lists them.
    public static var names: [String] { allCases.map(\.rawValue) }
}
