/// How a payee takes part in a deal.
enum CreditRole: String, Sendable, Hashable, CaseIterable {
    /// One of the shares that make up the whole.
    case split
    /// Outside the whole, as for a specialist who supports the sale.
    case overlay
}
