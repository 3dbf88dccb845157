import LuaVM
import LunariaCore

/// The stage `credit`: asks the plan for each deal of the period who shares it.
///
/// What nobody splits belongs to the payee whose deal it is.
struct CreditPass {
    let machine: PluginMachine
    let credit: LuaReference
    let setting: PlanSetting
    let rows: DealRows
    let arguments: FunctionArguments
    let reader: any StoreReader
    /// Who can be credited.
    let payees: Set<ExactText>

    /// What the function `give` fills for the present deal.
    fileprivate final class Gathering {
        var book = CreditBook()
        var deal = ""
        var splits = Decimal.zero
        var hasSplit = false
        var isOver = false
    }

    /// Goes through all deals and answers who is credited with what.
    func run(_ run: RunState) throws -> (CreditBook, otherCurrencies: Set<String>) {
        guard let first = setting.parts.first else { return (CreditBook(), []) }
        var query = setting.query(from: try setting.start(of: first), until: setting.period.until)
        query.order = [.init(setting.deals.datedBy)]
        let cursor = try reader.rows(query)
        defer { cursor.close() }
        let stack = LuaStack(machine.vm.stack.state)
        let gathering = Gathering()
        defer { gathering.isOver = true }
        pushGive(gathering, stack)
        let give = stack.top
        defer { stack.setTop(give - 1) }
        let payeeColumn = setting.deals.payeeField.flatMap { setting.projection.firstIndex(of: $0) } ?? 0
        var others: Set<String> = []
        while try cursor.next() {
            if let found = cursor.currency(), found != setting.currency {
                others.insert(found.code)
                continue
            }
            let key = cursor.text(rows.keyColumn)
            gathering.book.begin(key: key, date: cursor.text(rows.dateColumn))
            gathering.deal = key.shortened
            gathering.splits = .zero
            gathering.hasSplit = false
            stack.push(credit)
            try rows.push(cursor, .whole, stack, hash: &run.inputs)
            stack.push(arguments.params)
            stack.push(copyOf: give)
            stack.push(arguments.crm)
            try machine.callStage(credit, "credit", arguments: 4, givesTo: "give")
            try close(gathering, whose: cursor.isNull(payeeColumn) ? nil : cursor.text(payeeColumn))
        }
        return (gathering.book, others)
    }

    /// Ends a deal: its splits make up the whole, or the one has it whose it is.
    private func close(_ gathering: Gathering, whose payee: String?) throws {
        guard gathering.hasSplit else {
            if let payee, payees.contains(ExactText(payee)) {
                _ = gathering.book.give(payee, Decimal(1), .split)
            }
            return
        }
        guard gathering.splits == Decimal(1) else {
            let sum = Percent(fraction: gathering.splits.normalized)
            throw Refusal(
                plugin: machine.source.plugin,
                message: Label(
                    en: "the split shares of opportunity '\(gathering.deal)' add up to \(sum), expected 100%; "
                        + "give the rest to somebody, or make a share an overlay",
                    zh: "商机“\(gathering.deal)”的分摊比例合计为 \(sum)，应为 100%；请把余下部分分给他人，或把某一份改为协作"))
        }
    }

    /// Pushes the function `give`, which fills the gathering.
    private func pushGive(_ gathering: Gathering, _ stack: borrowing LuaStack) {
        stack.push(Self.give.bound(to: Giving(gathering: gathering, payees: payees, object: setting.payees.object)))
    }

    static let shareTable = HostTable(
        "give", "A payee's share in a deal.",
        [
            .required("payee", .text, "The key of a payee, each once in a role."),
            .required("share", .number, "`\"60%\"` or a decimal, from 0% to 100%; an overlay may have more."),
            .optional(
                "role", .choice(CreditRole.allCases.map(\.rawValue)),
                "`split` unless given: the splits of a deal must add up to 100%. An `overlay` comes on top."),
        ])

    /// What `give` works on.
    struct Giving {
        fileprivate let gathering: Gathering
        fileprivate let payees: Set<ExactText>
        /// The object whose records are paid.
        fileprivate let object: String
    }

    static let give = HostFunction<Giving>(
        .argument(of: ["credit"]), "give", "Gives a payee a share in the deal.",
        takes: [.required("share", .table(shareTable.name))],
        example: #"give { payee = "zhou.jie", share = "10%", role = "overlay" }"#
    ) { frame, giving in
        let gathering = giving.gathering
        guard !gathering.isOver else { throw ScriptFault(.permission, "give belongs to `credit`") }
        let (_, types) = try frame.crossing()
        let table = try LuaTable(frame.stack, at: 1, as: shareTable)
        let payee = try table.requireText("payee")
        let role = try table.text("role").flatMap(CreditRole.init) ?? .split
        frame.stack.rawGet(types.keys.share, at: 1)
        let share = try frame.decimal(-1, types).normalized
        guard !share.isNegative, role == .overlay || share <= Decimal(1) else {
            throw ScriptFault.argument(
                "'share' of give is \(Percent(fraction: share)), expected one from 0% to 100%")
        }
        guard giving.payees.contains(ExactText(payee)) else {
            throw ScriptFault.argument(
                "'\(payee.shortened)' is given a share of opportunity '\(gathering.deal)', expected the key of a \(giving.object)"
                    + " whom the plan pays",
                hint: "import the \(giving.object), or give the share to another")
        }
        guard gathering.book.give(payee, share, role) else {
            throw ScriptFault.argument(
                "'\(payee.shortened)' is given a share of opportunity '\(gathering.deal)' twice, "
                    + "expected each payee once")
        }
        if role == .split {
            gathering.hasSplit = true
            gathering.splits = try frame.exact { () throws(NumberError) in try gathering.splits.adding(share) }
        }
        return 0
    }
}
