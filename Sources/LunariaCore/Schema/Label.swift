/// What people call a thing, in the two languages of the product.
public struct Label: Sendable, Hashable {
    /// The English text.
    public let en: String
    /// The Chinese text; the English one where none is given.
    public let zh: String

    /// Makes a label; without Chinese text the English one serves for both.
    public init(en: String, zh: String? = nil) {
        self.en = en
        self.zh = zh ?? en
    }
}
