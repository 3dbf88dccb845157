import LunariaCore

/// What of a deal is credited to a payee.
struct DealShare: Sendable, Hashable {
    /// The fraction of the deal.
    let share: Decimal
    let role: CreditRole
    /// The deal's number in the credit book; `nil` in a plan where the owner has it all.
    let entry: Int?

    /// All of the deal, as its owner has it.
    static let whole = DealShare(share: Decimal(1), role: .split, entry: nil)
}
