import LuaVM
import LunariaCore

/// Pushes deals as a plan sees them: their fields, and what the stages `credit` and `measure` add.
final class DealRows {
    /// What a measure comes to.
    static let figure = HostType.either([.money, .decimal])

    static let declaration = HostClass(
        "deal", "A deal that a plan looks at: an opportunity with the fields that `deals.select` names.",
        details: "An empty field is absent: `deal.amount` may be `nil`.",
        fields: [
            .optional("share", .decimal, "With `credit`: the payee's share."),
            .optional("role", .choice(CreditRole.allCases.map(\.rawValue)), "With `credit`."),
            .optional("measure", figure, "With `measure`: what is counted of it, in the payee's share."),
            .optional("before", figure, "With `measure`: what the payee's earlier deals come to."),
            .optional("after", figure, "With `measure`: `before` and `measure` together."),
            .optional("payee", .text, "In `override`: the key of the one it was credited to."),
            .optional("earned", .money, "In `override`: what it has earned that payee in `reward`."),
            .optional("is_earlier", .boolean, "With `deals.history`: whether it is from before the part."),
        ], fieldsOf: "opportunity")

    /// What a deal has besides its fields.
    private static let extras = declaration.fields.map(\.name)

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
    private let arguments: FunctionArguments

    init(
        _ setting: PlanSetting, measure: IncentiveContribution.Measure?, _ arguments: FunctionArguments,
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
        types.provenance?.name(.given(share.role.shareLabel), stack, types)
        stack.setValue(types.keys.share)
        stack.set(types.keys.role, to: share.role.rawValue)
    }

    /// What is counted of the deal whose table is on top of the stack, in the payee's share; `nil` if nothing is there.
    func measured(
        _ cursor: any RowCursor, _ share: DealShare, _ stack: borrowing LuaStack
    ) throws -> TracedQuantity? {
        guard let whole = try whole(cursor, stack) else { return nil }
        if share.share == Decimal(1) { return whole }
        do {
            let part = try whole.quantity.multiplied(by: share.share)
            guard let provenance = types.provenance, let node = whole.node else { return TracedQuantity(part) }
            let factor = try provenance.add(
                Explanation.Node(.given(share.role.shareLabel), .number(share.share)), stack)
            return TracedQuantity(
                part, node: try provenance.add(Explanation.Node(.product, part, of: [node, factor]), stack))
        } catch let error as NumberError {
            throw ScriptFault(.runtime, error.description)
        }
    }

    /// The measure of the whole deal.
    private func whole(_ cursor: any RowCursor, _ stack: borrowing LuaStack) throws -> TracedQuantity? {
        switch measure {
        case nil: return nil
        case .field(let name):
            guard let measureColumn, !cursor.isNull(measureColumn) else { return nil }
            let quantity: Quantity
            switch try cursor.value(measureColumn) {
            case .money(let money): quantity = .amount(Amount(money))
            case .decimal(let decimal): quantity = .number(decimal)
            case .integer(let integer): quantity = .number(Decimal(integer))
            default: return nil
            }
            guard let provenance = types.provenance else { return TracedQuantity(quantity) }
            let field = Explanation.Origin.field(name, object: "opportunity", key: cursor.text(keyColumn))
            return TracedQuantity(quantity, node: try provenance.add(Explanation.Node(field, quantity), stack))
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
    private func result(_ stack: borrowing LuaStack) throws -> TracedQuantity? {
        guard let quantity = try quantity(stack) else { return nil }
        guard let provenance = types.provenance else { return TracedQuantity(quantity) }
        let node =
            try provenance.number(of: -1, stack, types)
            ?? provenance.add(
                Explanation.Node(.given(Label(en: "what `measure` gives", zh: "`measure` 的结果")), quantity), stack)
        return TracedQuantity(quantity, node: node)
    }

    private func quantity(_ stack: borrowing LuaStack) throws -> Quantity? {
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
    func add(
        _ measured: TracedQuantity?, before: TracedQuantity, after: TracedQuantity, _ stack: borrowing LuaStack
    ) {
        if let measured {
            push(measured, stack)
            stack.setValue(types.keys.measure)
        }
        push(before, stack)
        stack.setValue(types.keys.before)
        push(after, stack)
        stack.setValue(types.keys.after)
    }

    /// The sum of two measures; `nil` when one is money and the other a number.
    func sum(
        _ left: TracedQuantity, _ right: TracedQuantity, _ stack: borrowing LuaStack
    ) throws -> TracedQuantity? {
        do {
            guard let sum = try left.quantity.adding(right.quantity) else { return nil }
            guard let provenance = types.provenance, let added = right.node else { return TracedQuantity(sum) }
            guard let node = left.node else { return TracedQuantity(sum, node: added) }
            return TracedQuantity(sum, node: try provenance.add(node, added, sum, stack))
        } catch let error as NumberError {
            throw ScriptFault(.runtime, error.description)
        }
    }

    func push(_ traced: TracedQuantity, _ stack: borrowing LuaStack) {
        push(traced.quantity, stack)
        guard let provenance = types.provenance else { return }
        if let node = traced.node {
            provenance.attach(node, stack)
        } else {
            provenance.name(.given(Label(en: "measure of no deals", zh: "无商机时的业绩")), stack, types)
        }
    }

    /// Pushes a measure as money or a decimal.
    func push(_ measured: Quantity, _ stack: borrowing LuaStack) {
        switch measured {
        case .amount(let amount): stack.push(amount, as: types.amount)
        case .number(let number): stack.push(number, as: types.decimal)
        }
    }

    /// The measure of no deals; of the type that the measured field has.
    var nothing: Quantity {
        if case .field(let name)? = measure, let column = measureColumn, name != "amount" {
            return pusher.isMoney(column) ? .amount(.zero(currency)) : .number(.zero)
        }
        return .amount(.zero(currency))
    }
}
