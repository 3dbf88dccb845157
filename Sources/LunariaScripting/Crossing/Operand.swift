import LuaVM
import LunariaCore

/// One side of an operation on exact numbers.
enum Operand {
    case number(Decimal)
    case amount(Amount)
}

extension LuaFrame {
    /// Reads a side of an operation: a decimal, an amount, an integer, or a text such as `"5%"`.
    func operand(_ index: Int32, _ types: CrossingTypes) throws -> Operand {
        if let amount = stack.userdata(at: index, types.amount) { return .amount(amount.pointee) }
        return .number(try decimal(index, types))
    }

    /// Reads an exact number: a decimal, a whole number, or a text such as `"0.05"` or `"5%"`.
    func decimal(_ index: Int32, _ types: CrossingTypes) throws -> Decimal {
        if let decimal = stack.userdata(at: index, types.decimal) { return decimal.pointee }
        switch stack.kind(at: index) {
        case .number:
            if let integer = stack.wholeNumber(at: index) { return Decimal(integer) }
            throw Self.inexact(stack.number(at: index) ?? .nan)
        case .string:
            let text = stack.string(at: index) ?? ""
            return try Self.decimal(text)
        default:
            throw ScriptFault.argument(
                "found \(stack.typeName(at: index)), expected a number: a decimal, an integer or a text such as \"5%\"")
        }
    }

    private static func inexact(_ number: Double) -> ScriptFault {
        guard number.isFinite else {
            return .argument(
                "found \(LuaStack.name(of: number)), which is no number, expected a decimal",
                hint: "it comes from a division by zero or an overflow: kit.ratio(part, whole) answers nil and why")
        }
        return .argument(
            "found the number \(number), which is binary and not exact, expected a decimal",
            hint: "write it as a text: decimal \"0.05\", or amount * \"5%\"; what was calculated: kit.rounded(x, 2)")
    }

    private static func decimal(_ text: String) throws -> Decimal {
        do {
            return text.hasSuffix("%") ? try Percent(parsing: text).fraction : try Decimal(parsing: text)
        } catch {
            let limit = error.limit
            let refusal = ValueError(found: text, expected: limit ?? Label("a number such as \"0.05\" or \"5%\""))
            throw ScriptFault(.argument, refusal.description, value: refusal)
        }
    }

    /// Runs a calculation, with its error as that of the script.
    func exact<Result>(_ body: () throws(NumberError) -> Result) throws(ScriptFault) -> Result {
        do {
            return try body()
        } catch {
            throw ScriptFault(.runtime, error.description)
        }
    }

    /// Reads a name of a rounding.
    func rounding(_ index: Int32) throws -> Rounding {
        let name = try string(index)
        if let rounding = Rounding(name: name) { return rounding }
        throw ScriptFault.argument(
            "no rounding '\(name)'\(Spelling.hint(for: name, among: Rounding.names))",
            hint: "use one of \(Rounding.names.joined(separator: ", "))")
    }
}
