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

    /// Whether there is nothing to read in either language.
    public var isEmpty: Bool { en.isEmpty && zh.isEmpty }

    /// The label as a title: a sentence without its full stop.
    public var title: Label { Label(en: Self.title(en), zh: Self.title(zh)) }

    private static func title(_ text: String) -> String {
        text.hasSuffix(".") || text.hasSuffix("。") ? String(text.dropLast()) : text
    }
}
