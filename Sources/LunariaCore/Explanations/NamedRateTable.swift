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
    public func words(forSlice index: Int) -> String {
        guard table.slices.indices.contains(index) else { return "slice \(index + 1) of \(name)" }
        let slice = table.slices[index]
        return "slice \(slice.from)\(slice.until.map { "-\($0)" } ?? "+") of \(name)"
    }
}
