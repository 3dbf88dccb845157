import LunariaCore

/// What payees carry from period to period, such as the part of a draw they still owe.
struct BalanceBook: Sendable {
    private struct Name: Hashable, Comparable {
        let payee: ExactText
        let name: String

        static func < (left: Name, right: Name) -> Bool {
            left.payee == right.payee ? left.name < right.name : left.payee < right.payee
        }
    }

    private let currency: Currency
    private var opening: [Name: Money] = [:]
    private var present: [Name: Money] = [:]

    /// Begins with what the last posted period has left.
    init(_ openings: [String: [String: Money]], currency: Currency) {
        self.currency = currency
        for (payee, balances) in openings {
            for (name, amount) in balances where amount.currency == currency && !amount.isZero {
                opening[Name(payee: ExactText(payee), name: name)] = amount
            }
        }
        present = opening
    }

    func balance(_ name: String, of payee: String) -> Money {
        present[Name(payee: ExactText(payee), name: name)] ?? .zero(currency)
    }

    mutating func carry(_ name: String, of payee: String, _ amount: Money) {
        present[Name(payee: ExactText(payee), name: name)] = amount
    }

    /// The balances that differ between two books, to be put into a third.
    func changes(since other: BalanceBook) -> [(payee: String, name: String, amount: Money)] {
        present.filter { name, amount in other.present[name] != amount }
            .map { ($0.key.payee.text, $0.key.name, $0.value) }
    }

    /// Every balance that is not, and was not, zero, by payee and name.
    var all: [IncentiveBalance] {
        present.sorted { $0.key < $1.key }.compactMap { name, amount in
            let before = opening[name] ?? .zero(currency)
            if before.isZero, amount.isZero { return nil }
            return IncentiveBalance(payee: name.payee.text, name: name.name, opening: before, closing: amount)
        }
    }
}
