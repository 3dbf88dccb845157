import LunariaCore

/// What a payee has to show for a part of the period.
struct PayeeTally: Sendable {
    let payee: String
    /// The part's number, from 0.
    let part: Int
    let earned: Money
    let measured: Quantity?
    let deals: Int
}
