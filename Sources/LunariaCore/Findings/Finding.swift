/// Something wrong or noteworthy in data.
public struct Finding: Sendable, Hashable {
    /// How much it matters.
    public enum Severity: String, Sendable, Hashable, CaseIterable, Comparable {
        case info
        case warn
        case critical

        /// Whether the left severity matters less.
        public static func < (left: Severity, right: Severity) -> Bool {
            left.rank < right.rank
        }

        /// The severity in words.
        public var label: Label {
            switch self {
            case .info: Label(en: rawValue, zh: "提示")
            case .warn: Label(en: rawValue, zh: "警告")
            case .critical: Label(en: rawValue, zh: "严重")
            }
        }

        private var rank: Int {
            switch self {
            case .info: 0
            case .warn: 1
            case .critical: 2
            }
        }
    }

    /// How much it matters.
    public let severity: Severity
    /// One sentence for a person, without the place.
    public let message: Label
    /// Where: `sales.csv:17`, `opportunity 1C1I7A6R`.
    public let place: String?

    /// Makes a finding whose words are the same in both languages.
    public init(_ severity: Severity, _ message: String, place: String? = nil) {
        self.init(severity, Label(message), place: place)
    }

    /// Makes a finding.
    public init(_ severity: Severity, _ message: Label, place: String? = nil) {
        self.severity = severity
        self.message = message
        self.place = place
    }
}
