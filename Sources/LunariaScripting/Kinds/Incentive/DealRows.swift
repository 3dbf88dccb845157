import LuaVM
import LunariaCore

/// Pushes deals as a plan sees them: their fields, and what the stages `credit` and `measure` add.
final class DealRows {
    /// What a deal has besides its fields.
    static let extras = ["share", "role", "measure", "before", "after", "payee", "earned"]

    let keyColumn: Int
    let dateColumn: Int
    /// The column that is the measure, if it is one.
    let measureColumn: Int?
    private let measure: IncentiveContribution.Measure?
    private let isCredited: Bool
    private let pusher: RowPusher
    private let types: CrossingTypes
    private let currency: Currency
    /// The arguments `params` and `crm` of the plan's functions.
    private let arguments: PlanArguments

    init(
        _ setting: PlanSetting, measure: IncentiveContribution.Measure?, _ arguments: PlanArguments,
        _ machine: PluginMachine
    ) throws {
        let object = try setting.schema.requireObject("opportunity")
        let columns = setting.projection.map { name in
            RowColumn(name: name, type: object.field(name)?.type ?? .text)
        }
        let stack = LuaStack(machine.vm.stack.state)
        let metatable = RowGuard.metatable(
            of: object, columns, machine.bridge, stack, others: Self.extras)
        pusher = RowPusher(columns, metatable: metatable, stack, machine.types)
        types = machine.types
        keyColumn = setting.projection.firstIndex(of: FieldDefinition.keyName) ?? 0
        dateColumn = setting.projection.firstIndex(of: setting.deals.datedBy) ?? 0
        self.measure = measure
        if case .field(let name)? = measure {
            measureColumn = setting.projection.firstIndex(of: name)
        } else {
            measureColumn = nil
        }
        isCredited = setting.credits != nil
        currency = setting.currency
        self.arguments = arguments
    }

    var hasMeasure: Bool { measure != nil }

    /// Pushes the fields of the current row; with credits, the share, too.
    func push(
        _ cursor: any RowCursor, _ share: DealShare, _ stack: borrowing LuaStack, hash: inout ContentHash?
    ) throws {
        try pusher.push(cursor, stack, hash: &hash)
        guard isCredited else { return }
        stack.push(share.share, as: types.decimal)
        stack.setValue(types.keys.share)
        stack.set(types.keys.role, to: share.role.rawValue)
    }

    /// What is counted of the deal whose table is on top of the stack, in the payee's share; `nil` if nothing is there.
    func measured(
        _ cursor: any RowCursor, _ share: DealShare, _ stack: borrowing LuaStack
    ) throws -> Measured? {
        guard let whole = try whole(cursor, stack) else { return nil }
        if share.share == Decimal(1) { return whole }
        do {
            return try whole.multiplied(by: share.share)
        } catch {
            throw ScriptFault(.runtime, error.description)
        }
    }

    /// The measure of the whole deal.
    private func whole(_ cursor: any RowCursor, _ stack: borrowing LuaStack) throws -> Measured? {
        switch measure {
        case nil: return nil
        case .field:
            guard let measureColumn, !cursor.isNull(measureColumn) else { return nil }
            switch try cursor.value(measureColumn) {
            case .money(let money): return .amount(Amount(money))
            case .decimal(let decimal): return .number(decimal)
            case .integer(let integer): return .number(Decimal(integer))
            default: return nil
            }
        case .function(let function):
            let row = stack.top
            stack.push(function)
            stack.push(copyOf: row)
            stack.push(arguments.params)
            stack.push(arguments.crm)
            try stack.call(arguments: 3, results: 1)
            defer { stack.pop() }
            return try result(stack)
        }
    }

    /// The measure that a plan's function has left on top of the stack.
    private func result(_ stack: borrowing LuaStack) throws -> Measured? {
        if stack.isNil(at: -1) { return nil }
        if let amount = stack.userdata(at: -1, types.amount)?.pointee {
            guard amount.currency == currency else {
                throw ScriptFault.argument(
                    "'measure' gives \(amount), expected an amount in \(currency.code), the currency of the run")
            }
            return .amount(amount)
        }
        if let decimal = stack.userdata(at: -1, types.decimal)?.pointee { return .number(decimal) }
        if stack.isInteger(at: -1), let integer = stack.integer(at: -1) { return .number(Decimal(integer)) }
        throw ScriptFault.argument(
            "'measure' gives \(stack.typeName(at: -1)), expected money, a decimal, an integer or nil")
    }

    /// Adds the measure, and what it comes to with the deals before, to the table on top of the stack.
    func add(_ measured: Measured?, before: Measured, after: Measured, _ stack: borrowing LuaStack) {
        if let measured {
            push(measured, stack)
            stack.setValue(types.keys.measure)
        }
        push(before, stack)
        stack.setValue(types.keys.before)
        push(after, stack)
        stack.setValue(types.keys.after)
    }

    /// Pushes a measure as money or a decimal.
    func push(_ measured: Measured, _ stack: borrowing LuaStack) {
        switch measured {
        case .amount(let amount): stack.push(amount, as: types.amount)
        case .number(let number): stack.push(number, as: types.decimal)
        }
    }

    /// The measure of no deals; of the type that the measured field has.
    var nothing: Measured {
        if case .field(let name)? = measure, let column = measureColumn, name != "amount" {
            return pusher.isMoney(column) ? .amount(.zero(currency)) : .number(.zero)
        }
        return .amount(.zero(currency))
    }
}

/// The tables `params` and `crm` that every function of a plan is given; one of each for a machine.
struct PlanArguments {
    let params: LuaReference
    let crm: LuaReference

    init(_ parameters: [String: ParameterValue], _ machine: PluginMachine) {
        let stack = LuaStack(machine.vm.stack.state)
        ParameterPusher(machine: machine).push(parameters, stack)
        params = stack.retain()
        CRMModule.push(stack)
        crm = stack.retain()
    }
}
