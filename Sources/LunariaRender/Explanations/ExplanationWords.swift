import LunariaCore

/// What the values of an explanation are, in words for people.
struct ExplanationWords {
    let explanation: Explanation
    let language: Language

    /// The value with thousands separators: `30,000.00 CNY`.
    func value(_ position: Int) -> String { text(explanation.nodes[position].value) }

    /// What a value is: `× product`, `slice 50000+ of tiers: the part of 40,000.00 CNY … 80,000.00 CNY`.
    func what(_ position: Int) -> String {
        let node = explanation.nodes[position]
        let operands = node.operands.map { explanation.nodes[$0] }
        let origin = node.origin.label { DigitGroups.separated($0.description) }
        let words: Label =
            switch node.origin {
            case .sum: Label(en: "+ sum of \(operands.count)", zh: "+ \(operands.count) 项之和")
            case .difference: Label(en: "− \(origin.en)", zh: "− \(origin.zh)")
            case .product: Label(en: "× \(origin.en)", zh: "× \(origin.zh)")
            case .quotient: Label(en: "÷ \(origin.en)", zh: "÷ \(origin.zh)")
            case .slice where operands.count == 2:
                Label(
                    en: "\(origin.en): the part of \(text(operands[0].value)) … \(text(operands[1].value))",
                    zh: "\(origin.zh)：\(text(operands[0].value)) … \(text(operands[1].value)) 中落入的部分")
            case .rateReached(let table) where operands.count == 1:
                Label(
                    en: "rate that \(text(operands[0].value)) reaches in \(table.label.en)",
                    zh: "\(text(operands[0].value)) 在\(table.label.zhBehindWord)中达到的比例")
            case .retroactive(let named) where operands.count == 1:
                retroactive(operands[0].value, named)
            case .part(let index) where operands.count == 2:
                part(index, of: operands[0], operands[1].operands.map { explanation.nodes[$0].value })
            default: origin
            }
        return VisibleText.line(words.text(in: language))
    }

    /// Where a value was made, if a script made it.
    func place(_ position: Int) -> String? {
        explanation.nodes[position].place.map { VisibleText.line($0.description) }
    }

    private func retroactive(_ measure: Quantity, _ named: NamedRateTable) -> Label {
        let rate = named.table.rate(at: measure.value)
        return Label(
            en: "all of \(text(measure)) at the rate it reaches in \(named.label.en), \(rate)",
            zh: "\(text(measure)) 全额按其在\(named.label.zhBehindWord)中达到的比例 \(rate)")
    }

    private func part(_ index: Int, of whole: Explanation.Node, _ weights: [Quantity]) -> Label {
        var en = "part \(index + 1) of \(weights.count) of \(text(whole.value))"
        var zh = "\(text(whole.value)) 的 \(weights.count) 份中的第 \(index + 1) 份"
        guard weights.indices.contains(index) else { return Label(en: en, zh: zh) }
        en += " by weight \(text(weights[index]))"
        zh += "，权重 \(text(weights[index]))"
        if let total = try? weights.reduce(Decimal.zero, { total, weight in try total.adding(weight.value) }) {
            en += " of \(text(.number(total)))"
            zh += "，合计 \(text(.number(total)))"
        }
        return Label(en: en, zh: zh)
    }

    private func text(_ quantity: Quantity) -> String {
        let digits = DigitGroups.separated(quantity.value.description)
        return quantity.currency.map { "\(digits) \($0.code)" } ?? digits
    }
}
