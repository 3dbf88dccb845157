/// What people call a thing, in the two languages of the product.
public struct Label: Sendable, Hashable {
    /// The English text.
    public let en: String
    /// The Chinese text; the English one where none is given.
    public let zh: String

    /// Makes a label of both texts.
    public init(en: String, zh: String) {
        self.en = en
        self.zh = zh
    }

    /// Makes a label as a plugin gives it: without Chinese text the English one serves for both.
    public init(en: String, given zh: String?) {
        self.init(en: en, zh: zh ?? en)
    }

    /// Makes a label of what is the same in both languages: a name, a key, a date.
    public init(_ name: String) {
        en = name
        zh = name
    }

    /// Makes a label of what is listed, with the separator of each language.
    public init(listing names: some Sequence<String>) {
        en = names.joined(separator: ", ")
        zh = names.joined(separator: "、")
    }

    /// Makes a label of the first of what is listed, and of how many more there are.
    public init(listing names: some Collection<String>, atMost count: Int) {
        let shown = Label(listing: names.prefix(count))
        guard names.count > count else {
            self = shown
            return
        }
        self.init(en: "\(shown.en) and \(names.count - count) more", zh: "\(shown.zh) 等 \(names.count) 个")
    }

    /// The Chinese text to stand behind a Chinese word: with a space before it if it begins with a letter or a digit of
    /// ASCII.
    public var zhBehindWord: String {
        guard let first = zh.utf8.first, first < 0x80, first != UInt8(ascii: " ") else { return zh }
        return " " + zh
    }

    /// Whether there is nothing to read in either language.
    public var isEmpty: Bool { en.isEmpty && zh.isEmpty }

    /// The label as a title: a sentence without its full stop.
    public var title: Label { Label(en: Self.title(en), zh: Self.title(zh)) }

    /// The label as a heading: its English text with a capital letter.
    public var capitalized: Label { Label(en: en.prefix(1).uppercased() + en.dropFirst(), zh: zh) }

    private static func title(_ text: String) -> String {
        text.hasSuffix(".") || text.hasSuffix("。") ? String(text.dropLast()) : text
    }
}

extension DefaultStringInterpolation {
    /// Not there: a text takes the words of a label in one language.
    @available(*, unavailable, message: "take its words in one language: `en`, `zh` or `text(in:)`")
    public mutating func appendInterpolation(_ label: Label) {}

    /// Not there: a text takes the words of a label in one language.
    @available(*, unavailable, message: "take its words in one language: `en`, `zh` or `text(in:)`")
    public mutating func appendInterpolation(_ label: Label?) {}
}
