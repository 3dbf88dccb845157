import LunariaCore

/// Two runs side by side: what each payee is paid by them, and why that differs.
struct RunDifference {
    /// Why an amount differs.
    enum Cause: String, CaseIterable {
        /// Another plan, or another source of it.
        case plan
        case period
        case parameters
        case data
        /// What posted periods and people have added or taken back.
        case adjustments
    }

    /// A parameter that is not the same; `nil` where a run has none.
    struct Parameter {
        let name: String
        let before: String?
        let after: String?
    }

    /// An opportunity whose data differ, and what it earns the payee.
    struct Deal {
        /// `nil` for what names no opportunity.
        let opportunity: String?
        let before: Money
        let after: Money
    }

    /// One payee of either run.
    struct Payee {
        let payee: String
        let before: Money
        let after: Money
        var causes: [Cause] = []
        var deals: [Deal] = []
        /// What adjustments, clawbacks and amounts by hand come to.
        var adjustments: (before: Money, after: Money)
    }

    let before: IncentiveRun
    let after: IncentiveRun
    let parameters: [Parameter]
    /// What people call the parameters, by name.
    var labels: [String: Label] = [:]
    /// Everybody whom either run pays, in order.
    private(set) var payees: [Payee] = []

    /// Compares two stored runs.
    init(from before: IncentiveRun, to after: IncentiveRun, _ reader: any StoreReader) throws {
        guard before.currency == after.currency else {
            throw Failure(
                .badData,
                en:
                    "run \(before.name) pays in \(before.currency.code) and run \(after.name) in \(after.currency.code); "
                    + "expected two runs in one currency",
                zh:
                    "批次 \(before.name) 以 \(before.currency.code) 计，批次 \(after.name) 以 \(after.currency.code) 计；应为同一币种的两个批次"
            )
        }
        self.before = before
        self.after = after
        parameters = Set(before.parameters.keys).union(after.parameters.keys).subtracting(["period"]).sorted()
            .map { Parameter(name: $0, before: before.parameters[$0], after: after.parameters[$0]) }
            .filter { $0.before != $0.after }
        let places = try PaidPlaces(before, after, reader)
        payees = try payeeTotals(reader).map { payee, before, after in try self.payee(payee, before, after, places) }
    }

    var isOfOtherPlan: Bool { before.plan != after.plan || before.sourceHash != after.sourceHash }
    var isOfOtherPeriod: Bool { before.period.start != after.period.start || before.period.until != after.period.until }
    var isOfOtherData: Bool { before.inputHash != after.inputHash }

    private func payeeTotals(_ reader: any StoreReader) throws -> [(ExactText, Money, Money)] {
        let zero = Money.zero(before.currency)
        var totals: [ExactText: (before: Money, after: Money)] = [:]
        for payee in try reader.payeeTotals(of: before) {
            totals[ExactText(payee.payee), default: (zero, zero)].before = payee.total
        }
        for payee in try reader.payeeTotals(of: after) {
            totals[ExactText(payee.payee), default: (zero, zero)].after = payee.total
        }
        return totals.sorted { $0.key < $1.key }.map { ($0.key, $0.value.before, $0.value.after) }
    }

    private func payee(_ key: ExactText, _ before: Money, _ after: Money, _ places: PaidPlaces) throws -> Payee {
        let adjustments = places.adjustments(of: key)
        var payee = Payee(payee: key.text, before: before, after: after, adjustments: adjustments)
        let isMoved = try before.subtracting(adjustments.before) != after.subtracting(adjustments.after)
        let hasOtherRules = isOfOtherPlan || !parameters.isEmpty
        if isOfOtherData, !isOfOtherPeriod {
            payee.deals = places.deals(of: key).filter { deal in
                deal.hasOtherBasis || (!hasOtherRules && deal.before != deal.after)
            }.map { Deal(opportunity: $0.opportunity, before: $0.before, after: $0.after) }
        }
        if isMoved {
            if isOfOtherPlan { payee.causes.append(.plan) }
            if isOfOtherPeriod { payee.causes.append(.period) }
            if !parameters.isEmpty { payee.causes.append(.parameters) }
        }
        if !payee.deals.isEmpty || (isMoved && payee.causes.isEmpty) { payee.causes.append(.data) }
        if adjustments.before != adjustments.after { payee.causes.append(.adjustments) }
        return payee
    }
}
