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
        case given(String)
        /// A leaf: calculated by the database, such as `sum of amount of opportunity where owner eq ann`.
        case figure(String)
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
    public var description: String {
        switch self {
        case .field(let field, let object, let key): "\(field) of \(object) \(key)"
        case .parameter(let name): "parameter \(name)"
        case .literal(let text): "literal \(text)"
        case .given(let name), .figure(let name): name
        case .bound(let index, let table): "lower bound of \(table.words(forSlice: index))"
        case .rate(let index, let table): "rate of \(table.words(forSlice: index))"
        case .sum: "sum"
        case .difference: "difference"
        case .product: "product"
        case .quotient: "quotient"
        case .negation: "sign turned"
        case .magnitude: "without sign"
        case .number: "number of the amount"
        case .money: "made an amount"
        case .slice(let index, let table): table.words(forSlice: index)
        case .rateReached(let table): "rate reached in \(table.name)"
        case .retroactive(let table): "all of it at the rate reached in \(table.name)"
        case .rounded(let rounding, let places):
            "rounded \(rounding.name)" + (places.map { " to \($0) decimals" } ?? "")
        case .weights: "weights"
        case .part(let index): "part \(index + 1)"
        }
    }
}
