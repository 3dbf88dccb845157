public import LunariaCore

/// Something to tell a person besides a result; there is none without both languages.
public struct Note: Sendable, Hashable {
    private let label: Label

    /// Makes a note.
    public init(en: String, zh: String) {
        label = Label(en: en, zh: zh)
    }

    /// Makes a note of words there are in both languages.
    public init(_ words: Label) { label = words }

    /// The note in a language.
    public func text(in language: Language) -> String { label.text(in: language) }
}
