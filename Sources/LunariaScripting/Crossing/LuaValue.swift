import LuaVM
import LunariaCore

extension LuaStack {
    /// Pushes a value of a field: texts, dates and choices as strings, exact numbers and money as userdata.
    func push(_ value: Value, _ types: CrossingTypes) {
        switch value {
        case .null: pushNil()
        case .text(let text): push(text)
        case .integer(let integer): push(integer)
        case .decimal(let decimal): push(decimal, as: types.decimal)
        case .money(let money): push(Amount(money), as: types.amount)
        case .percent(let percent): push(percent.fraction, as: types.decimal)
        case .boolean(let boolean): push(boolean)
        case .date(let date): push(date.description)
        case .datetime(let datetime): push(datetime.description)
        }
    }
}

extension Value {
    /// The value as it enters the hash of a run's inputs; unlike `fileText`, money brings its currency.
    var hashText: String {
        if case .money(let money) = self { money.description } else { fileText }
    }
}

extension LuaFrame {
    /// The longest text of a field, in bytes.
    private static var longestText: Int { 1 << 20 }

    /// Reads a value for a field of a type from the stack; nil is `null`.
    ///
    /// With a reader, texts are read as the cells of a file are.
    func value(
        _ index: Int32, as type: FieldType, field: String, _ types: CrossingTypes, reader: FieldReader? = nil
    ) throws -> Value {
        try value(index, as: type, for: "field '\(field)'", types, reader: reader)
    }

    /// Reads a value of a type from the stack for what messages call `subject`; nil is `null`.
    func value(
        _ index: Int32, as type: FieldType, for subject: @autoclosure () -> String, _ types: CrossingTypes,
        reader: FieldReader? = nil
    ) throws -> Value {
        let kind = stack.kind(at: index)
        if kind == .nil || kind == .none { return .null }
        if kind == .string, stack.rawLength(at: index) > Self.longestText {
            throw ScriptFault.argument(
                "\(subject()) is given a text of \(stack.rawLength(at: index)) bytes, "
                    + "expected at most \(Self.longestText)")
        }
        switch type {
        case .money: return try money(index, for: subject(), types)
        case .decimal:
            if kind != .string || stack.rawLength(at: index) > 0 {
                return .decimal(try number(index, for: subject(), types))
            }
        case .percent:
            if kind != .string || stack.rawLength(at: index) > 0 {
                return .percent(Percent(fraction: try number(index, for: subject(), types)))
            }
        case .integer:
            if let integer = stack.wholeNumber(at: index) { return .integer(integer) }
            if let decimal = stack.userdata(at: index, types.decimal)?.pointee {
                if let integer = decimal.integer { return .integer(integer) }
                throw refused(ValueError(found: decimal.description, expected: type.expectation), for: subject())
            }
        case .boolean:
            if let boolean = stack.boolean(at: index) { return .boolean(boolean) }
        case .text, .date, .datetime, .choice, .reference: break
        }
        guard let text = try stack.text(at: index, of: subject()) else {
            throw ScriptFault.argument(
                "\(subject()) is given \(stack.described(at: index)), expected \(type.expectation.en)",
                hint: type == .integer && kind == .number && stack.number(at: index)?.isFinite == true
                    ? "round it: math.floor(x), or kit.rounded(x, 0)" : nil)
        }
        do {
            if let reader { return try reader.value(text) }
            return try Value(parsing: text, as: type)
        } catch {
            throw refused(error, for: subject())
        }
    }

    /// The refusal of a value whose type is right.
    private func refused(_ error: ValueError, for subject: String, hint: String? = nil) -> ScriptFault {
        ScriptFault(.argument, "\(subject): \(error)", hint: hint, value: error)
    }

    /// Reads an amount for a money field: an amount of exactly the currency's decimals, or a plain number.
    private func money(_ index: Int32, for subject: @autoclosure () -> String, _ types: CrossingTypes) throws -> Value {
        if let amount = stack.userdata(at: index, types.amount)?.pointee {
            do {
                return .money(try Money(amount.value, amount.currency))
            } catch {
                throw ScriptFault(
                    .argument, "\(subject()): \(error)", hint: "round it: amount:round(\"half_up\")",
                    value: ValueError(
                        found: amount.description, expected: FieldType.money.expectation, detail: error.words))
            }
        }
        if let text = try stack.text(at: index, of: subject()) {
            do {
                return try Value(parsing: text, as: .money)
            } catch {
                throw refused(error, for: subject())
            }
        }
        return .decimal(try number(index, for: subject(), types))
    }

    /// Reads an exact number for a field.
    private func number(_ index: Int32, for subject: @autoclosure () -> String, _ types: CrossingTypes) throws
        -> Decimal
    {
        do {
            return try decimal(index, types)
        } catch let fault as ScriptFault {
            throw ScriptFault(fault.code, "\(subject()): \(fault.message)", hint: fault.hint, value: fault.value)
        }
    }
}
