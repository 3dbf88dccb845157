import Mustache

/// Escapes what templates insert with `{{ }}`, scalar by scalar.
///
/// The library's own way goes by characters: a quote or `<` with a combining mark behind it is another character to it, and stays.
struct PageEscaping: MustacheContentType {
    static let name = "LUNARIA_PAGE"

    func escapeText(_ text: String) -> String { HTMLEscape.text(text) }
}
