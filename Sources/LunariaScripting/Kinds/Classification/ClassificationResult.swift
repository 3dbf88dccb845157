import LuaVM
import LunariaCore

/// What `classify` has returned for a record: a value and its reason.
struct ClassificationResult {
    let value: Value
    let reason: String?
    /// Whether data are missing, so that there is no value.
    let isInsufficient: Bool

    /// Reads the two values on top of the stack; amounts are in the currency of the record.
    init(
        _ frame: borrowing LuaFrame, _ field: FieldDefinition, currency: Currency, _ types: CrossingTypes
    ) throws {
        let given = try ReasonText.read(frame, at: -1, types)
        if let missing = try Self.missing(frame) {
            value = .null
            reason = (["insufficient data" + (missing.isEmpty ? "" : ": " + missing)] + (given.map { [$0] } ?? []))
                .joined(separator: "; ")
            isInsufficient = true
        } else {
            value = try Self.value(frame, field, currency, types)
            reason = given
            isInsufficient = false
        }
    }

    /// The names of what is missing, if the value says that data are insufficient.
    private static func missing(_ frame: borrowing LuaFrame) throws -> String? {
        let stack = LuaStack(frame.stack.state)
        guard stack.kind(at: -2) == .table else { return nil }
        let index = stack.absolute(-2)
        defer { stack.pop() }
        stack.rawGet(field: "status", at: index)
        guard stack.string(at: -1) == "insufficient_data" else { return nil }
        let table = try LuaTable(stack, at: index, subject: "insufficient data")
        return try table.texts("missing")?.joined(separator: ", ") ?? ""
    }

    private static func value(
        _ frame: borrowing LuaFrame, _ field: FieldDefinition, _ currency: Currency, _ types: CrossingTypes
    ) throws -> Value {
        let hint = "classify returns a value of the field and its reason, or nil and the reason"
        do {
            let value = try frame.value(-2, as: field.type, field: field.name, types)
            return try checked(value, field, currency)
        } catch let fault as ScriptFault {
            throw ScriptFault(fault.code, fault.message, hint: fault.hint ?? hint)
        }
    }

    /// The value as the field keeps it.
    private static func checked(
        _ value: Value, _ field: FieldDefinition, _ currency: Currency
    ) throws(ScriptFault) -> Value {
        let found: String
        switch (field.type, value) {
        case (.decimal(let places), .decimal(let decimal)):
            if decimal.scaled(places: places) != nil { return value }
            found = decimal.description
        case (.percent, .percent(let percent)):
            if percent.fraction.scaled(places: FieldType.percentPlaces) != nil { return value }
            found = percent.description
        case (.money, .decimal(let decimal)):
            if let money = try? Money(decimal, currency) { return .money(money) }
            found = decimal.description
        case (.money, .money(let money)):
            if money.currency == currency { return value }
            throw .argument(
                "field '\(field.name)' is given \(money), expected an amount in \(currency.code), the currency of the record"
            )
        default: return value
        }
        throw .argument(
            "field '\(field.name)' is given \(found), expected \(field.type.expectation.en)",
            hint: "round it: value:round(2, \"half_up\")")
    }
}
