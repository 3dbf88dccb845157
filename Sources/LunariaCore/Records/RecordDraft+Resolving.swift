extension RecordDraft {
    /// The values the record has once the draft is saved, aligned with `object.fields`.
    ///
    /// Fills defaults of a new record, gives amounts the currency of their record, and checks types, scales, choices
    /// and required fields. Whether references exist is for the store to say.
    ///
    /// - Parameters:
    ///   - existing: the values of the stored record, or `nil` for a new one.
    ///   - defaultCurrency: the currency of records that name none.
    ///   - isComplete: whether required fields must have a value by now.
    public func resolved(
        over existing: [Value]?, defaultCurrency: Currency, isComplete: Bool = true
    ) throws(RecordProblem) -> [Value] {
        let currency = try resolveCurrency(over: existing, defaultCurrency: defaultCurrency)
        var result: [Value] = []
        result.reserveCapacity(values.count)
        // By position, and without a look at what has no value: to copy a field costs more than all the checks of its value.
        for position in object.fields.indices {
            var value: Value
            if let given = values[position] {
                value = given
            } else if let existing {
                value = existing[position]
            } else {
                value = try defaultValue(of: object.fields[position])
            }
            if !value.isNull {
                value = try check(value, position, currency: currency)
            } else if isComplete, object.fields[position].isRequired {
                let field = object.fields[position]
                let expected = field.type.expectation
                throw problem(
                    field, nil, Label(en: "\(expected.en) (the field is required)", zh: "\(expected.zh)（该字段必填）"))
            }
            result.append(value)
        }
        if let currency, let position = object.currencyPosition { result[position] = .text(currency.code) }
        return result
    }

    /// The currency of the record's amounts; `nil` when the record has none to keep.
    private func resolveCurrency(
        over existing: [Value]?, defaultCurrency: Currency
    ) throws(RecordProblem) -> Currency? {
        guard let position = object.currencyPosition else { return nil }
        let field = object.fields[position]
        if case .text(let code)? = values[position] { return try currency(code, field) }
        let amounts = object.fields.indices.filter { object.fields[$0].type == .money }
        for index in amounts {
            if case .money(let money)? = values[index] { return money.currency }
        }
        if let existing, case .text(let code) = existing[position] { return try currency(code, field) }
        return amounts.isEmpty ? nil : defaultCurrency
    }

    private func currency(_ code: String, _ field: FieldDefinition) throws(RecordProblem) -> Currency {
        do {
            return try Currency(code: code)
        } catch {
            throw problem(field, code, Currency.expectation)
        }
    }

    private func defaultValue(of field: FieldDefinition) throws(RecordProblem) -> Value {
        guard let text = field.defaultText else { return .null }
        do {
            return try Value(parsing: text, as: field.type)
        } catch {
            throw problem(field, text, field.type.expectation)
        }
    }

    /// The value as the field keeps it, or the problem with it.
    private func check(
        _ value: Value, _ position: Int, currency: Currency?
    ) throws(RecordProblem) -> Value {
        switch (object.fields[position].type, value) {
        case (.text, .text(let text)):
            if object.fields[position].name == FieldDefinition.keyName { try checkKey(text, object.fields[position]) }
            return value
        case (.reference, .text), (.integer, .integer), (.boolean, .boolean), (.date, .date), (.datetime, .datetime):
            return value
        case (.choice(let choices), .text(let text)):
            if choices.contains(where: { $0.utf8.elementsEqual(text.utf8) }) { return value }
        case (.decimal(let places), .decimal(let decimal)):
            if decimal.fits(places: places) { return value }
        case (.decimal, .integer(let integer)): return .decimal(Decimal(Int(integer)))
        case (.percent, .percent(let percent)):
            if percent.fraction.fits(places: FieldType.percentPlaces) { return value }
        case (.money, _):
            if let currency { return try checkMoney(value, object.fields[position], currency: currency) }
        default: break
        }
        let field = object.fields[position]
        throw problem(field, value.fileText, value.limit(of: field.type) ?? field.type.expectation)
    }

    private func checkKey(_ key: String, _ field: FieldDefinition) throws(RecordProblem) {
        if key.isBlank {
            throw problem(
                field, key, Label(en: "a key with at least one character that can be seen", zh: "至少有一个可见字符的编号"))
        }
        let hasControls = key.unicodeScalars.contains { $0.value < 0x20 || (0x7F...0x9F).contains($0.value) }
        if key.utf8.count > FieldDefinition.longestKey || hasControls {
            let longest = FieldDefinition.longestKey
            throw problem(
                field, key,
                Label(
                    en: "a key of at most \(longest) bytes without control characters",
                    zh: "不超过 \(longest) 字节且不含控制字符的编号"))
        }
    }

    private func checkMoney(
        _ value: Value, _ field: FieldDefinition, currency: Currency
    ) throws(RecordProblem) -> Value {
        do {
            switch value {
            case .money(let money) where money.currency == currency: return value
            case .money(let money) where values[object.position(of: field.name) ?? 0] == nil:
                // The record changes its currency and keeps the number: 100.00 USD becomes 100.00 CNY.
                return .money(try Money(money.decimal, currency))
            case .decimal(let decimal): return .money(try Money(decimal, currency))
            case .integer(let integer): return .money(try Money(Decimal(Int(integer)), currency))
            default: break
            }
        } catch {
            let (expected, why) = (field.type.expectation, error.words)
            throw problem(
                field, value.fileText,
                error.limit ?? Label(en: "\(expected.en): \(why.en)", zh: "\(expected.zh)：\(why.zh)"))
        }
        let found = if case .money(let money) = value { money.description } else { value.fileText }
        throw problem(
            field, found,
            Label(
                en: "an amount in \(currency.code), the currency of the record", zh: "以记录的币种 \(currency.code) 计的金额"))
    }

    private func problem(_ field: FieldDefinition, _ found: String?, _ expected: Label) -> RecordProblem {
        RecordProblem(object: object.name, key: key, field: field.name, found: found, expected: expected)
    }
}

extension Value {
    /// What is expected instead of a number whose decimals a field can keep and which is too large for it.
    fileprivate func limit(of type: FieldType) -> Label? {
        let (number, places): (Decimal, Int)
        switch (type, self) {
        case (.decimal(let most), .decimal(let decimal)): (number, places) = (decimal, most)
        case (.percent, .percent(let percent)): (number, places) = (percent.fraction, FieldType.percentPlaces)
        default: return nil
        }
        guard number.normalized.exponent >= -places,
            let most = try? Decimal(coefficient: Int128(Int64.max), exponent: -places)
        else { return nil }
        let largest = type == .percent ? Percent(fraction: most).description : most.description
        return Label(en: "a number of at most \(largest); this one is too large", zh: "不超过 \(largest) 的数字；此数过大")
    }
}

extension Decimal {
    /// Whether the number has at most that many decimals and, scaled by them, fits the database's 64-bit integers.
    func fits(places: Int) -> Bool { scaled(places: places) != nil }

    /// The number times 10^places as a 64-bit integer, or `nil` if it has more decimals or is too large.
    public func scaled(places: Int) -> Int64? {
        guard let factor = try? Decimal(coefficient: 1, exponent: places) else { return nil }
        return (try? multiplied(by: factor))?.integer
    }
}
