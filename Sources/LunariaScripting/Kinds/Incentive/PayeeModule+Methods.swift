import LuaVM
import LunariaCore

/// What a plan can ask of a payee.
extension PayeeModule {
    static let declaration = HostClass(
        "payee",
        "Whom a plan is asked to pay, for a part of the period: a rep, or a record of the object that the plan pays.",
        details:
            "It holds while the function runs that was given it. In `override` the manager is one, too: of one who is not "
            + "kept as a rep only `key`, `level`, `zero` and `period` are there.",
        fields: [
            .required("zero", .money, "0 in the run's currency."),
            .required("period", .plain("period"), "The part that is being paid."),
            .optional("level", .integer, "Of a manager, in `override`: 1 for the direct one."),
            .optional("earned", .money, "In `settle`: what `reward` has paid in the part, without what is held."),
            .optional("measured", DealRows.figure, "In `settle`, with `measure`: what the deals of the part come to."),
            .optional("deal_count", .integer, "In `settle`: how many deals the part has."),
        ], methods: methods.map(\.declaration), fieldsOf: "rep")

    static let methods = [deals, measured, part, balance, carry]
    private static let owner = FunctionDeclaration.Owner.type(.instance("payee"))

    /// What may be asked of a payee besides the fields of the record.
    static let extras = declaration.fields.map(\.name) + methods.map(\.declaration.name)

    /// The key of the payee a method is called on, if it is that payee's turn.
    private static func payee(_ frame: borrowing LuaFrame, _ state: IncentiveState, _ method: String) throws -> String {
        guard !state.isOver, let table = frame.stack.identity(at: 1), let payee = state.tables[table] else {
            throw ScriptFault(
                .permission, "\(method)() belongs to the payee whose turn it is",
                hint: "call payee:\(method)() on the payee that the plan's function is given")
        }
        return payee
    }

    private static let deals = HostFunction<IncentiveState>(
        owner, "deals", "In `reward`: the payee's deals of the part for a `for` loop, in order of date, then key.",
        answers: [.required("deals", .iterator(of: .plain("deal")))],
        details: "In a plan with `credit` they are those the payee is credited with, whoever owns them."
    ) { frame, state in
        let (bridge, _) = try frame.crossing()
        let payee = try payee(frame, state, "deals")
        guard case .reward = state.stage else {
            throw ScriptFault(.permission, "deals() belongs to `reward`, expected it there")
        }
        let run = try frame.run(bridge)
        let look = try frame.script { try state.look() }
        let part = state.partNumber
        frame.stack.push(closure: { frame in
            guard !state.isOver, state.payee == payee, state.partNumber == part, case .reward = state.stage else {
                throw ScriptFault(.permission, "these deals belong to another payee, whose turn is over")
            }
            let isThere = try frame.script(during: run) {
                try look.pushNext(frame.stack, in: run)
            }
            if isThere {
                state.noteGiven(by: look)
            } else {
                // Where the deals end is an input, too.
                run.inputs?.add(-2)
                frame.stack.pushNil()
            }
            return 1
        })
        return 1
    }

    private static let measured = HostFunction<IncentiveState>(
        owner, "measured", "In `reward`, with `measure`: what is counted before the part, and at its end.",
        answers: [.required("before", DealRows.figure), .required("after", DealRows.figure)]
    ) { frame, state in
        let (bridge, _) = try frame.crossing()
        _ = try payee(frame, state, "measured")
        guard case .reward = state.stage, state.rows.hasMeasure else {
            throw ScriptFault.argument(
                "measured() adds up what `measure` gives, and there is none",
                hint: "write measure = \"amount\" in the plan, and ask in `reward`")
        }
        let run = try frame.run(bridge)
        try frame.script(during: run) {
            let look = try state.anotherLook()
            try look.finish(frame.stack, in: run)
            let (before, after) = try look.totals(frame.stack)
            state.rows.push(before, frame.stack)
            state.rows.push(after, frame.stack)
        }
        return 2
    }

    private static let part = HostFunction<IncentiveState>(
        owner, "part", "In `reward`, with `credit`: the payee's part of an amount.",
        takes: [.required("deal", .plain("deal")), .required("amount", .money)],
        answers: [.required("part", .money)],
        details:
            "The amount is rounded, then divided among the splits of the deal by largest remainder, so that the parts add up "
            + "to it; an overlay has its share of it."
    ) { frame, state in
        let (_, types) = try frame.crossing()
        let payee = try payee(frame, state, "part")
        let amount = try frame.userdata(3, types.amount).pointee
        guard case .reward = state.stage, let book = state.setting.credits else {
            throw ScriptFault.argument(
                "part() divides by the shares that `credit` gives, and the plan has no `credit`",
                hint: "write credit = function(deal, params, give) … end")
        }
        frame.stack.rawGet(types.keys.key, at: 2)
        frame.stack.rawGet(types.keys.role, at: 2)
        guard let key = frame.stack.string(at: -2),
            let role = frame.stack.string(at: -1).flatMap(CreditRole.init(rawValue:)),
            let share = state.share(ofDeal: key, role, in: book)
        else {
            throw ScriptFault.argument("part() takes a deal out of payee:deals(), while it is that payee's turn")
        }
        let part = try frame.exact { () throws(NumberError) in
            try book.part(of: amount, for: payee, share, rounding: state.setting.rounding)
        }
        frame.stack.push(Amount(part), as: types.amount)
        try types.provenance?.note(share, of: 3, amount, for: payee, in: book, state.setting.rounding, frame, types)
        return 1
    }

    private static let balance = HostFunction<IncentiveState>(
        owner, "balance", "What the payee carries from the part or period before under a name; 0 to begin with.",
        takes: [.required("name", .text, "Of small letters, digits and `_`.")], answers: [.required("amount", .money)]
    ) { frame, state in
        let (bridge, types) = try frame.crossing()
        let payee = try payee(frame, state, "balance")
        let name = try balanceName(frame)
        let amount = state.balance(name, of: payee)
        let run = try frame.run(bridge)
        run.inputs?.add(name)
        run.inputs?.add(amount.minorUnits)
        frame.stack.push(Amount(amount), as: types.amount)
        let words = Label(en: "balance '\(name)' of \(payee)", zh: "\(payee) 的余额“\(name)”")
        types.provenance?.name(.given(words), frame.stack, types)
        return 1
    }

    private static let carry = HostFunction<IncentiveState>(
        owner, "carry", "Sets what the payee carries to the next part or period under a name.",
        takes: [
            .required("name", .text, "Of small letters, digits and `_`."),
            .required("amount", .money, "In the run's currency; rounded as `--rounding` says."),
        ]
    ) { frame, state in
        let (_, types) = try frame.crossing()
        let payee = try payee(frame, state, "carry")
        let name = try balanceName(frame)
        let amount = try frame.userdata(3, types.amount).pointee
        guard amount.currency == state.setting.currency else {
            throw ScriptFault.argument(
                "the balance '\(name)' is given \(amount), expected an amount in \(state.setting.currency.code), "
                    + "the currency of the run")
        }
        let money = try frame.exact { () throws(NumberError) in try amount.rounded(state.setting.rounding) }
        state.carry(name, of: payee, money)
        return 0
    }

    private static func balanceName(_ frame: borrowing LuaFrame) throws -> String {
        let name = try frame.string(2)
        guard Identifier.isValid(name) else {
            throw ScriptFault.argument(
                "found '\(name.shortened)' as the name of a balance, expected a word of small letters such as \"draw\"")
        }
        return name
    }
}
