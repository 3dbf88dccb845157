import LunariaCore

/// What two runs pay for each opportunity of each payee, and what they adjust.
struct PaidPlaces {
    /// What an opportunity earns a payee by both runs, and what that was calculated on.
    struct Deal {
        let opportunity: String?
        var before: Money
        var after: Money
        fileprivate var basis: (before: Money, after: Money)
        fileprivate var lines = (before: 0, after: 0)

        /// Whether it is paid by only one of the runs, or was calculated on another sum.
        var hasOtherBasis: Bool {
            (lines.before == 0) != (lines.after == 0) || basis.before != basis.after
        }
    }

    private let zero: Money
    private var places: [ExactText: [ExactText: Deal]] = [:]
    private var adjusted: [ExactText: (before: Money, after: Money)] = [:]

    init(_ before: IncentiveRun, _ after: IncentiveRun, _ reader: any StoreReader) throws {
        zero = Money.zero(before.currency)
        try reader.forEachLine(of: before, payee: nil) { line in
            try add(line, \.before, \.basis.before, \.lines.before, \.before)
        }
        try reader.forEachLine(of: after, payee: nil) { line in
            try add(line, \.after, \.basis.after, \.lines.after, \.after)
        }
    }

    /// The opportunities of a payee, in order; what names none comes first.
    func deals(of payee: ExactText) -> [Deal] {
        (places[payee] ?? [:]).sorted { $0.key < $1.key }.map(\.value)
    }

    /// What adjustments, clawbacks and amounts by hand come to for a payee.
    func adjustments(of payee: ExactText) -> (before: Money, after: Money) { adjusted[payee] ?? (zero, zero) }

    private mutating func add(
        _ line: IncentiveLine, _ amount: WritableKeyPath<Deal, Money>, _ basis: WritableKeyPath<Deal, Money>,
        _ lines: WritableKeyPath<Deal, Int>,
        _ adjustment: WritableKeyPath<(before: Money, after: Money), Money>
    ) throws {
        let payee = ExactText(line.payee)
        switch line.kind {
        case .held: return
        case .adjustment, .clawback, .manual:
            var sums = adjusted[payee] ?? (zero, zero)
            sums[keyPath: adjustment] = try sums[keyPath: adjustment].adding(line.amount)
            adjusted[payee] = sums
        case .earned, .override:
            let place = ExactText(line.opportunity ?? "")
            var deal =
                places[payee]?[place]
                ?? Deal(opportunity: line.opportunity, before: zero, after: zero, basis: (zero, zero))
            deal[keyPath: amount] = try deal[keyPath: amount].adding(line.amount)
            if let sum = line.basis { deal[keyPath: basis] = try deal[keyPath: basis].adding(sum) }
            deal[keyPath: lines] += 1
            places[payee, default: [:]][place] = deal
        }
    }
}
