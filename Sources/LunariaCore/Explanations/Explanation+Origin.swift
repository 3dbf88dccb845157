extension Explanation {
    /// How a value came to be: a leaf that was read or written somewhere, or an operation on operands.
    public enum Origin: Sendable, Hashable {
        /// A leaf: the field of a record.
        case field(String, object: String, key: String)
        /// A leaf: a parameter of the plan.
        case parameter(String)
        /// A leaf: a number or a text of the script, as it is written there.
        ///
        /// Plain numbers and texts of Lua do not remember anything, so that an integer field used as one is a literal, too.
        case literal(String)
        /// A leaf: handed in by the host under a name, such as `opening draw balance`.
        case given(Label)
        /// A leaf: calculated by the database, such as `sum of amount of opportunity where owner = ann`.
        case figure(Label)
        /// A leaf: the lower bound of a slice, counted from 0.
        case bound(Int, of: NamedRateTable)
        /// A leaf: the rate of a slice, counted from 0.
        case rate(Int, of: NamedRateTable)
        /// The operands added, first to last.
        case sum
        /// The first operand less the second.
        case difference
        /// Two operands multiplied.
        case product
        /// The first operand divided by the second, to 34 digits.
        case quotient
        /// The operand with its sign turned.
        case negation
        /// The operand without its sign.
        case magnitude
        /// The number of an amount, without the currency.
        case number
        /// A number made an amount.
        case money
        /// The part of a measure that falls into a slice, counted from 0; operands are where the measure begins and ends.
        case slice(Int, of: NamedRateTable)
        /// The rate that the operand reaches.
        case rateReached(NamedRateTable)
        /// The whole operand at the rate it reaches.
        case retroactive(NamedRateTable)
        /// The operand rounded to a number of decimals, or to those of its currency.
        case rounded(Rounding, places: Int?)
        /// The number of the operands, which are the weights of an allocation.
        case weights
        /// One part of an allocation, counted from 0; operands are the whole and its `weights`.
        case part(Int)
    }
}

extension Explanation.Origin: CustomStringConvertible {
    /// The origin in words, without regard to operands: `amount of opportunity D1`, `rounded half_up`.
    public var description: String { label.en }

    /// The origin in words of both languages, without regard to operands.
    public var label: Label { label(number: \.description) }

    /// The origin in words of both languages, with figures as `number` writes them.
    public func label(number: (Decimal) -> String) -> Label {
        switch self {
        case .field(let field, let object, let key):
            Label(en: "\(field) of \(object) \(key)", zh: "\(object) \(key) 的 \(field)")
        case .parameter(let name): Label(en: "parameter \(name)", zh: "参数 \(name)")
        case .literal(let text): Label(en: "literal \(text)", zh: "常数 \(text)")
        case .given(let words), .figure(let words): words
        case .bound(let index, let table):
            Label(
                en: "lower bound of \(table.words(forSlice: index, number: number).en)",
                zh: "\(table.words(forSlice: index, number: number).zh)的下限")
        case .rate(let index, let table):
            Label(
                en: "rate of \(table.words(forSlice: index, number: number).en)",
                zh: "\(table.words(forSlice: index, number: number).zh)的比例")
        case .sum: Label(en: "sum", zh: "求和")
        case .difference: Label(en: "difference", zh: "求差")
        case .product: Label(en: "product", zh: "乘积")
        case .quotient: Label(en: "quotient", zh: "商")
        case .negation: Label(en: "sign turned", zh: "取相反数")
        case .magnitude: Label(en: "without sign", zh: "取绝对值")
        case .number: Label(en: "number of the amount", zh: "金额的数值")
        case .money: Label(en: "made an amount", zh: "成为金额")
        case .slice(let index, let table): table.words(forSlice: index, number: number)
        case .rateReached(let table):
            Label(en: "rate reached in \(table.label.en)", zh: "\(table.label.zh)中达到的比例")
        case .retroactive(let table):
            Label(
                en: "all of it at the rate reached in \(table.label.en)",
                zh: "全额按\(table.label.zhBehindWord)中达到的比例")
        case .rounded(let rounding, let places):
            Label(
                en: "rounded \(rounding.name)" + (places.map { " to \($0) decimals" } ?? ""),
                zh: rounding.label.zh + (places.map { "，保留 \($0) 位小数" } ?? ""))
        case .weights: Label(en: "weights", zh: "权重")
        case .part(let index): Label(en: "part \(index + 1)", zh: "第 \(index + 1) 份")
        }
    }
}
