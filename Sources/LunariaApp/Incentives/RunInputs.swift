import LunariaCore

/// The hash over everything a run depends on: what its plan read and, if there is any, what the ledger adds.
struct RunInputs {
    private var ledger: ContentHash?

    /// Adds a line of the ledger: what it is, not why it came about, so that data that change nothing make no other run.
    mutating func add(_ line: IncentiveLine) {
        for text in [
            line.kind.rawValue, line.payee, line.opportunity ?? "", line.date?.description ?? "", line.rule,
            line.basis?.description ?? "", line.rate?.fraction.description ?? "", line.amount.description,
            line.adjusts ?? "", line.author ?? "",
        ] { add(text) }
    }

    /// Adds what payees carry into the period.
    mutating func add(_ openings: [String: [String: Money]]) {
        for (payee, balances) in openings.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            for (name, amount) in balances.sorted(by: { $0.key < $1.key }) where !amount.isZero {
                add(payee)
                add(name)
                add(amount.description)
            }
        }
    }

    private mutating func add(_ text: String) {
        if ledger == nil { ledger = ContentHash() }
        ledger?.add(text)
    }

    /// The hash of what the plan read, or of that and what the ledger adds.
    func hexadecimal(after own: String) -> String {
        guard var hash = ledger else { return own }
        hash.add(own)
        return hash.hexadecimal()
    }
}
