import LunariaCore

/// Who is credited with which deals of a period, as the stage `credit` of a plan says.
///
/// It is kept in memory, about a hundred bytes for each credit.
struct CreditBook: Sendable {
    /// A deal with its split shares in the order they were given.
    struct Deal: Sendable {
        let key: String
        /// The date by which it belongs to the period, as the database writes it.
        let date: String
        var splits: [(payee: String, share: Decimal)] = []
    }

    /// A payee's part in a deal.
    struct Credit: Sendable {
        /// The deal's position among `deals`.
        let deal: Int
        let share: Decimal
        let role: CreditRole
    }

    /// In order of date, then key.
    private(set) var deals: [Deal] = []
    private var credits: [ExactText: [Credit]] = [:]

    /// Begins a deal; deals come in order of date, then key.
    mutating func begin(key: String, date: String) { deals.append(Deal(key: key, date: date)) }

    /// Gives a payee a share in the deal begun last; `false` if the payee has one in the same role already.
    mutating func give(_ payee: String, _ share: Decimal, _ role: CreditRole) -> Bool {
        let deal = deals.count - 1
        let key = ExactText(payee)
        if credits[key]?.last(where: { $0.deal == deal && $0.role == role }) != nil { return false }
        credits[key, default: []].append(Credit(deal: deal, share: share, role: role))
        if role == .split { deals[deal].splits.append((payee, share)) }
        return true
    }

    /// A payee's credits from a day on, in order.
    func credits(of payee: String, from first: String) -> ArraySlice<Credit> {
        let own = credits[ExactText(payee)] ?? []
        let start = own.firstIndex { deals[$0.deal].date >= first } ?? own.endIndex
        return own[start...]
    }

    /// A payee's part of an amount: one of the parts by split shares, which sum to it, or an overlay's own share.
    func part(
        of amount: Amount, for payee: String, _ share: DealShare, rounding: Rounding
    ) throws(NumberError) -> Money {
        let whole = try amount.rounded(rounding)
        guard share.role == .split, let entry = share.entry else {
            return try Amount(whole).multiplied(by: share.share).rounded(rounding)
        }
        let splits = deals[entry].splits
        let parts = try whole.allocate(weights: splits.map(\.share))
        let key = ExactText(payee)
        let position = splits.firstIndex { ExactText($0.payee) == key }
        return position.map { parts[$0] } ?? .zero(amount.currency)
    }
}
