/// A rate table with the name of the parameter that holds it.
public struct NamedRateTable: Sendable, Hashable {
    /// The name of the parameter.
    public let name: String
    /// What people call the parameter: its name in English, its label in Chinese.
    public let label: Label
    /// The rates.
    public let table: RateTable

    /// Names a table; its label is its name unless given.
    public init(name: String, label: Label? = nil, _ table: RateTable) {
        self.name = name
        self.label = label ?? Label(name)
        self.table = table
    }

    /// A slice in words, without its rate: `slice 50000+ of tiers`; `number` writes the bounds.
    public func words(forSlice index: Int, number: (Decimal) -> String = \.description) -> Label {
        let endsInASCII = label.zh.utf8.last.map { $0 < 0x80 } ?? false
        let title = label.zh + (endsInASCII ? " " : "")
        guard table.slices.indices.contains(index) else {
            return Label(en: "slice \(index + 1) of \(label.en)", zh: "\(title)第 \(index + 1) 档")
        }
        let slice = table.slices[index]
        let range = "\(number(slice.from))\(slice.until.map { "-\(number($0))" } ?? "+")"
        return Label(en: "slice \(range) of \(label.en)", zh: "\(title)的 \(range) 档")
    }
}
