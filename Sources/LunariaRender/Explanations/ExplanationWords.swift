import LunariaCore

/// What the values of an explanation are, in words for people.
struct ExplanationWords {
    let explanation: Explanation

    /// The value with thousands separators: `30,000.00 CNY`.
    func value(_ position: Int) -> String { text(explanation.nodes[position].value) }

    /// What a value is: `× product`, `slice 50000+ of tiers: the part of 40,000.00 CNY … 80,000.00 CNY`.
    func what(_ position: Int) -> String {
        let node = explanation.nodes[position]
        let operands = node.operands.map { explanation.nodes[$0] }
        let words: String =
            switch node.origin {
            case .sum: "+ sum of \(operands.count)"
            case .difference: "− difference"
            case .product: "× product"
            case .quotient: "÷ quotient"
            case .slice where operands.count == 2:
                "\(node.origin): the part of \(text(operands[0].value)) … \(text(operands[1].value))"
            case .rateReached(let table) where operands.count == 1:
                "rate that \(text(operands[0].value)) reaches in \(table.name)"
            case .retroactive(let named) where operands.count == 1:
                "all of \(text(operands[0].value)) at the rate it reaches in \(named.name), "
                    + "\(named.table.rate(at: operands[0].value.value))"
            case .part(let index) where operands.count == 2:
                part(index, of: operands[0], operands[1].operands.map { explanation.nodes[$0].value })
            default: node.origin.description
            }
        return VisibleText.line(words)
    }

    /// Where a value was made, if a script made it.
    func place(_ position: Int) -> String? {
        explanation.nodes[position].place.map { VisibleText.line($0.description) }
    }

    private func part(_ index: Int, of whole: Explanation.Node, _ weights: [Quantity]) -> String {
        let part = "part \(index + 1) of \(weights.count) of \(text(whole.value))"
        guard weights.indices.contains(index) else { return part }
        let total = try? weights.reduce(Decimal.zero) { total, weight in try total.adding(weight.value) }
        return part + " by weight \(text(weights[index]))" + (total.map { " of \(text(.number($0)))" } ?? "")
    }

    private func text(_ quantity: Quantity) -> String {
        let digits = DigitGroups.separated(quantity.value.description)
        return quantity.currency.map { "\(digits) \($0.code)" } ?? digits
    }
}
