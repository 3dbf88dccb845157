import LunariaRender

/// The formats results come in, by their names on the command line.
public enum ResultFormat: String, Sendable, CaseIterable {
    case text
    case csv
    case json
    case markdown
    case html

    var format: Format {
        switch self {
        case .text: .text
        case .csv: .csv
        case .json: .json
        case .markdown: .markdown
        case .html: .html
        }
    }

    /// Whether people read it, and not programs.
    var isForPeople: Bool {
        switch self {
        case .text, .markdown, .html: true
        case .csv, .json: false
        }
    }
}
