extension Explanation.Origin {
    /// The value that the operation gives for values of its operands; a leaf keeps that of its node.
    ///
    /// A `part` is calculated from all weights at once: see `Explanation.recomputed()`.
    func value(
        of operands: [Quantity], for node: Explanation.Node
    ) throws(ExplanationError) -> Quantity {
        do throws(NumberError) {
            if let value = try value(of: operands, stored: node.value) { return value }
        } catch {
            throw .failure(node, error)
        }
        throw .misfit(node)
    }

    /// The value, or `nil` when the operands do not fit.
    private func value(of operands: [Quantity], stored: Quantity) throws(NumberError) -> Quantity? {
        switch self {
        case .field, .parameter, .literal, .given, .figure: return operands.isEmpty ? stored : nil
        case .bound, .rate: return operands.isEmpty ? leaf(stored) : nil
        case .sum: return try Self.sum(operands)
        case .weights: return .number(Decimal(operands.count))
        case .difference, .product, .quotient, .slice:
            guard operands.count == 2 else { return nil }
            return try value(of: operands[0], operands[1])
        case .negation, .magnitude, .number, .money, .rateReached, .retroactive, .rounded:
            guard operands.count == 1 else { return nil }
            return try value(of: operands[0], stored: stored)
        case .part: return nil
        }
    }

    /// What a rate table says.
    private func leaf(_ stored: Quantity) -> Quantity? {
        switch self {
        case .bound(let index, let named):
            guard named.table.slices.indices.contains(index) else { return nil }
            return stored.with(named.table.slices[index].from)
        case .rate(let index, let named):
            guard named.table.slices.indices.contains(index) else { return nil }
            return .number(named.table.slices[index].rate.fraction)
        default: return nil
        }
    }

    /// In the order of the calculation, because another one may not fit 38 digits on the way.
    private static func sum(_ operands: [Quantity]) throws(NumberError) -> Quantity? {
        guard var sum = operands.first else { return nil }
        for operand in operands.dropFirst() {
            switch (sum, operand) {
            case (.number(let left), .number(let right)): sum = .number(try left.addingClosely(right))
            case (.amount(let left), .amount(let right)): sum = .amount(try left.addingClosely(right))
            case (.number, .amount), (.amount, .number): return nil
            }
        }
        return sum
    }

    private func value(of left: Quantity, _ right: Quantity) throws(NumberError) -> Quantity? {
        switch (self, left, right) {
        case (.difference, .number(let left), .number(let right)): .number(try left.subtractingClosely(right))
        case (.difference, .amount(let left), .amount(let right)): .amount(try left.subtractingClosely(right))
        case (.product, .number(let left), .number(let right)): .number(try left.multipliedClosely(by: right))
        case (.product, .amount(let amount), .number(let factor)), (.product, .number(let factor), .amount(let amount)):
            .amount(try amount.multipliedClosely(by: factor))
        case (.quotient, .number(let left), .number(let right)): .number(try left.divided(by: right))
        case (.quotient, .amount(let amount), .number(let divisor)): .amount(try amount.divided(by: divisor))
        case (.quotient, .amount(let left), .amount(let right)): .number(try left.ratio(to: right))
        case (.slice(let index, let named), .amount(let from), .amount(let to)) where from.currency == to.currency:
            try named.table.part(inSlice: index, from: from.value, to: to.value).map { part in
                .amount(Amount(part, from.currency))
            }
        default: nil
        }
    }

    private func value(of operand: Quantity, stored: Quantity) throws(NumberError) -> Quantity? {
        switch (self, operand) {
        case (.negation, _): operand.with(operand.value.negated)
        case (.magnitude, _): operand.with(operand.value.magnitude)
        case (.number, .amount(let amount)): .number(amount.value)
        case (.money, .number(let number)): stored.currency.map { .amount(Amount(number, $0)) }
        case (.rateReached(let named), _): .number(named.table.rate(at: operand.value).fraction)
        case (.retroactive(let named), .amount): operand.with(try named.table.retroactive(operand.value))
        case (.rounded(let rounding, let places?), _):
            operand.with(try operand.value.rounded(places: places, rounding: rounding))
        case (.rounded(let rounding, nil), .amount(let amount)): .amount(Amount(try amount.rounded(rounding)))
        default: nil
        }
    }
}

extension Quantity {
    /// Another value of the same kind and currency.
    fileprivate func with(_ value: Decimal) -> Quantity {
        currency.map { .amount(Amount(value, $0)) } ?? .number(value)
    }
}

extension RateTable {
    /// The part of a measure in one slice, or `nil` when the measure does not pass through it.
    fileprivate func part(inSlice index: Int, from start: Decimal, to end: Decimal) throws(NumberError) -> Decimal? {
        var walk = walk(from: start, to: end)
        while let step = try walk.next() {
            if step.index == index { return step.amount }
        }
        return nil
    }
}
