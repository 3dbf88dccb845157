/// A rate table with the name of the parameter that holds it.
public struct NamedRateTable: Sendable, Hashable {
    /// The name of the parameter.
    public let name: String
    /// The rates.
    public let table: RateTable

    /// Names a table.
    public init(name: String, _ table: RateTable) {
        self.name = name
        self.table = table
    }

    /// A slice in words, without its rate: `slice 50000+ of tiers`.
    public func words(forSlice index: Int) -> Label {
        guard table.slices.indices.contains(index) else {
            return Label(en: "slice \(index + 1) of \(name)", zh: "\(name) 第 \(index + 1) 档")
        }
        let slice = table.slices[index]
        let range = "\(slice.from)\(slice.until.map { "-\($0)" } ?? "+")"
        return Label(en: "slice \(range) of \(name)", zh: "\(name) 的 \(range) 档")
    }
}
