extension ParameterDefinition {
    /// What reading a parameter depends on.
    public struct Context: Sendable {
        /// The currency of an amount that names none.
        public let currency: Currency
        /// The year by which `2017-Q3` is read.
        public let fiscalYear: FiscalYear

        /// Makes the context from a workspace's settings.
        public init(currency: Currency, fiscalYear: FiscalYear) {
            self.currency = currency
            self.fiscalYear = fiscalYear
        }

        /// For values that depend on no workspace.
        fileprivate static var neutral: Context? {
            (try? Currency(code: "CNY")).map { Context(currency: $0, fiscalYear: .calendar) }
        }
    }

    /// Reads a value and checks its range.
    ///
    /// - Parameter source: where the text stands, for the message: `--rate`, `workspace.lua`.
    public func parse(_ text: String, from source: String, in context: Context) throws(ParameterError) -> ParameterValue
    {
        try parse(text, from: Label(source), in: context)
    }

    private func parse(_ text: String, from source: Label, in context: Context) throws(ParameterError) -> ParameterValue
    {
        let value: ParameterValue
        do {
            value = try Self.value(text, type, context)
        } catch {
            let limit = (error as? NumberError)?.limit
            throw .badValue(
                name: name, source: source, found: text, expected: limit ?? type.expectation,
                detail: limit == nil ? detail(error, text) : nil)
        }
        if let minimum, let bound = try? Self.value(minimum, type, context), value.isBelow(bound) {
            throw .outOfRange(name: name, source: source, found: text, range: range)
        }
        if let maximum, let bound = try? Self.value(maximum, type, context), bound.isBelow(value) {
            throw .outOfRange(name: name, source: source, found: text, range: range)
        }
        return value
    }

    /// Checks that the default and the bounds are values of the parameter, the bounds in order and the default within them.
    ///
    /// - Parameter context: what the values depend on; without it, those that depend on it are not checked.
    public func check(in context: Context?) throws(ParameterError) {
        guard let context = context ?? (type.dependsOnWorkspace ? nil : .neutral) else { return }
        for (word, text) in [("min", minimum), ("max", maximum)] {
            guard let text, (try? Self.value(text, type, context)) == nil else { continue }
            throw .badValue(
                name: name, source: place(of: word), found: text, expected: type.expectation,
                detail: nil)
        }
        if let minimum, let maximum, let low = try? Self.value(minimum, type, context),
            let high = try? Self.value(maximum, type, context), high.isBelow(low)
        {
            throw .outOfRange(
                name: name, source: place(of: "max"), found: maximum,
                range: Label(en: "\(minimum) or more, its min", zh: "其 min \(minimum) 或以上"))
        }
        if let defaultText { _ = try parse(defaultText, from: place(of: "default"), in: context) }
    }

    /// What messages call an entry of the declaration.
    private func place(of entry: String) -> Label {
        Label(en: "the \(entry) of parameter '\(name)'", zh: "参数“\(name)”的 \(entry)")
    }

    /// The allowed range in words, or an empty text when there is none.
    public var range: Label {
        switch (minimum, maximum) {
        case (let low?, let high?): Label(en: "\(low) to \(high)", zh: "\(low) 至 \(high)")
        case (let low?, nil): Label(en: "\(low) or more", zh: "\(low) 或以上")
        case (nil, let high?): Label(en: "at most \(high)", zh: "最多 \(high)")
        case (nil, nil): Label("")
        }
    }

    private static func value(
        _ text: String, _ type: ParameterType, _ context: Context
    ) throws -> ParameterValue {
        switch type {
        case .text: return .text(text)
        case .decimal: return .decimal(try Decimal(parsing: text))
        case .percent: return .percent(try Percent(parsing: text))
        case .date: return .date(try CalendarDate(parsing: text))
        case .period: return .period(try Period(parsing: text, fiscalYear: context.fiscalYear))
        case .rateTable: return .rateTable(try RateTable(parsing: text))
        case .currency: return .text(try Currency(typed: text).code)
        case .money: return .money(try Money(parsing: text, currency: context.currency))
        case .integer:
            if let integer = Int64(text) { return .integer(integer) }
        case .boolean:
            if let boolean = ["true": true, "yes": true, "false": false, "no": false][text.lowercased()] {
                return .boolean(boolean)
            }
        case .choice(let choices):
            if choices.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return .text(text) }
        }
        throw ValueError(found: text, expected: type.expectation)
    }

    private func detail(_ error: any Error, _ text: String) -> Label? {
        switch error {
        case NumberError.notACurrency where type == .currency: Currency.question(for: text)
        case let error as NumberError: error.detail
        case let error as CalendarError: error.detail
        case is ValueError: nil
        default: Label(String(describing: error))
        }
    }
}

extension ParameterValue {
    /// Whether the value is less than a bound of the same type; values without an order are not.
    fileprivate func isBelow(_ bound: ParameterValue) -> Bool {
        switch (self, bound) {
        case (.integer(let a), .integer(let b)): a < b
        case (.decimal(let a), .decimal(let b)): a < b
        case (.money(let a), .money(let b)): a.currency == b.currency && a.minorUnits < b.minorUnits
        case (.percent(let a), .percent(let b)): a.fraction < b.fraction
        case (.date(let a), .date(let b)): a < b
        default: false
        }
    }
}
