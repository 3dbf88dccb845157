import LunariaCore

/// One figure, or a few words, with its name.
struct Metric {
    let label: String
    let text: String
    /// The figure itself, or `nil` for words.
    let value: Value?
    let places: Int?

    /// A figure; a dash stands where there is none.
    init(_ label: Label, _ value: Value, places: Int?, in language: Language) {
        self.label = label.text(in: language)
        self.value = value
        self.places = places
        text =
            value.isNull
            ? "–"
            : PrintedValue.text(of: value, groupsIntegers: true, showsCurrency: true, places: places, in: language)
    }

    /// Words.
    init(_ label: Label, _ words: Label, in language: Language) {
        self.label = label.text(in: language)
        text = words.text(in: language)
        value = nil
        places = nil
    }
}
