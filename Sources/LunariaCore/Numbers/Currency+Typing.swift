extension Currency {
    /// What somebody who names a currency is expected to write.
    public static let expectation = Label(en: "an ISO 4217 currency code such as CNY", zh: "ISO 4217 币种代码，例如 CNY")

    /// Creates the currency of a code that somebody typed, in capital or small letters.
    public init(typed text: String) throws(NumberError) {
        // Only the letters of ASCII: the capital of `ß` is `SS`, and no code is meant by it.
        try self.init(
            code: String(decoding: text.utf8.map { (0x61...0x7A).contains($0) ? $0 - 0x20 : $0 }, as: UTF8.self))
    }

    /// Asks for the codes that were probably meant; `nil` if none is near.
    public static func question(for text: String) -> Label? {
        let meant = meant(by: text)
        if meant.isEmpty { return nil }
        return Label(
            en: "did you mean \(meant.joined(separator: " or "))?", zh: "是不是 \(meant.joined(separator: " 或 "))？")
    }

    /// What many write instead of the code.
    private static let customary = [
        "RMB": "CNY", "CNH": "CNY", "CHN": "CNY", "人民币": "CNY", "NTD": "TWD", "EURO": "EUR", "UKP": "GBP",
    ]

    /// The codes that somebody probably meant, three at most: with so few letters more are near than help.
    private static func meant(by text: String) -> [String] {
        let written = text.uppercased()
        if let code = customary[written] { return [code] }
        let near = all.map(\.code).filter { Spelling.nearest(to: written, among: [$0]) != nil }
        // Two letters change places easily, and the first two are the country, which is seldom mistaken.
        let swapped = near.filter { $0.sorted() == written.sorted() }
        let ofCountry = near.filter { $0.hasPrefix(written.prefix(2)) }
        return Array(([swapped, ofCountry].first { !$0.isEmpty } ?? near).prefix(3))
    }
}
