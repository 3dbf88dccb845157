/// What stands out on a terminal, by its meaning.
public enum Emphasis: Sendable, Hashable, CaseIterable {
    /// A title, and what stands above the columns of a table.
    case heading
    case critical
    case warn
    case info
    /// An amount below zero.
    case negative
    /// A state that something has just come to.
    case fresh

    /// The parameters of the escape sequence that switches to it.
    var code: String {
        switch self {
        case .heading: "1"
        case .critical: "1;31"
        case .warn: "1;33"
        case .info: "1;34"
        case .negative: "31"
        case .fresh: "32"
        }
    }
}
