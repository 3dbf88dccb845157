/// The lengths of period that a plan or a report can go by.
public enum Granularity: String, Sendable, Hashable, CaseIterable {
    /// A calendar month.
    case month
    /// Three months of the fiscal year.
    case quarter
    /// Six months of the fiscal year.
    case halfYear = "half_year"
    /// A fiscal year.
    case year

    /// Creates the granularity of that name, or `nil` when there is none.
    public init?(name: String) {
        self.init(rawValue: name)
    }

    /// The name as scripts write it, such as `half_year`.
    public var name: String { rawValue }

    /// All names in a fixed order, for messages.
    public static var names: [String] { allCases.map(\.rawValue) }

    /// How many months a period of this length has.
    public var months: Int {
        switch self {
        case .month: 1
        case .quarter: 3
        case .halfYear: 6
        case .year: 12
        }
    }
}
