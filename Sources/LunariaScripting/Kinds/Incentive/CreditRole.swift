import LunariaCore

/// How a payee takes part in a deal.
enum CreditRole: String, Sendable, Hashable, CaseIterable {
    /// One of the shares that make up the whole.
    case split
    /// Outside the whole, as for a specialist who supports the sale.
    case overlay

    /// What a share of that kind is called in explanations.
    var shareLabel: Label {
        switch self {
        case .split: Label(en: "share of \(rawValue)", zh: "分成比例")
        case .overlay: Label(en: "share of \(rawValue)", zh: "额外提成比例")
        }
    }
}
