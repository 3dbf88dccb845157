import LuaVM
import LunariaCore

/// What the host functions of a running plan share: whose turn it is, and what has been paid so far.
final class IncentiveState {
    /// The stage whose function runs.
    enum Stage {
        case reward
        case override(deal: String, date: CalendarDate)
        case settle
    }

    let setting: PlanSetting
    let rows: DealRows
    let reader: any StoreReader
    private let emit: LineSink
    /// The deals of the batch; a plan with credits or history reads otherwise.
    let stream: DealStream?
    private(set) var stage = Stage.reward
    /// Who is being paid, and for which part of the period.
    private(set) var payee = ""
    private(set) var part: Period
    private(set) var partNumber = 0
    /// The tables in Lua that stand for payees whose turn it is.
    private(set) var tables: [UnsafeRawPointer: String] = [:]
    /// The first look at the payee's deals, if the plan has looked.
    private(set) var firstLook: PayeeDeals?
    /// Whether the calculation has ended, so that what a plan kept of it does nothing any more.
    private(set) var isOver = false
    /// What the payee has earned in this part, and how much of it by which deal.
    private(set) var earned: Money
    private(set) var earnedByDeal: [String: Money] = [:]
    private(set) var balances: BalanceBook
    private(set) var dealsGiven = 0
    private(set) var dealsPaid = 0
    /// The codes of other currencies that deals of the period were found in.
    private(set) var otherCurrencies: Set<String> = []

    init(
        _ setting: PlanSetting, rows: DealRows, stream: DealStream?, balances: BalanceBook, reader: any StoreReader,
        emit: @escaping LineSink
    ) {
        self.setting = setting
        self.rows = rows
        self.stream = stream
        self.balances = balances
        self.reader = reader
        self.emit = emit
        part = setting.period
        earned = .zero(setting.currency)
    }

    /// Turns to a payee and a part of the period.
    func begin(_ payee: String, _ part: Period, number: Int) throws {
        stage = .reward
        self.payee = payee
        self.part = part
        partNumber = number
        firstLook = nil
        earned = .zero(setting.currency)
        earnedByDeal = [:]
        tables = [:]
        try stream?.skip(to: payee)
    }

    /// Says which table in Lua stands for a payee.
    func admit(_ table: UnsafeRawPointer?, as payee: String) {
        if let table { tables[table] = payee }
    }

    /// Leaves the payee's part; deals the plan has not looked at are counted if somebody asks, else passed over.
    func leave(_ stack: borrowing LuaStack, in run: RunState, counting: Bool) throws {
        defer { otherCurrencies.formUnion(firstLook?.otherCurrencies ?? []) }
        if counting, setting.deals.payeeField != nil {
            let look = try firstLook ?? look()
            let before = look.count
            try look.finish(stack, in: run)
            dealsGiven += look.count - before
        }
        try stream?.drop(payee, before: part.until.description)
        tables = [:]
    }

    /// Turns to a manager of the present payee and one of the payee's deals.
    func beginOverride(_ manager: String, deal: String, date: CalendarDate) {
        stage = .override(deal: deal, date: date)
        payee = manager
        tables = [:]
    }

    /// Turns back from the managers to the payee whose deals they share.
    func endOverride(_ payee: String) {
        stage = .reward
        self.payee = payee
        tables = [:]
    }

    /// Turns to everybody, for a part of the period.
    func beginSettle(_ part: Period, number: Int) {
        stage = .settle
        payee = ""
        self.part = part
        partNumber = number
        tables = [:]
    }

    /// Ends the calculation, also one that failed.
    func end() { isOver = true }

    /// Looks at the present payee's deals: the first time in the common stream, later by asking the database again.
    func look() throws -> PayeeDeals {
        guard firstLook == nil else { return try anotherLook() }
        let look =
            if let stream {
                try PayeeDeals(StreamedDeals(stream, payee: payee), rows, setting, part: part)
            } else {
                try anotherLook()
            }
        firstLook = look
        return look
    }

    /// Looks at the present payee's deals by asking the database.
    func anotherLook() throws -> PayeeDeals {
        let first = try setting.start(of: part)
        let source: any DealSource
        if let book = setting.credits {
            source = CreditedDeals(book.credits(of: payee, from: first.description), book, setting, reader)
        } else {
            guard let query = setting.query(of: payee, from: first, until: part.until) else {
                throw ScriptFault(
                    .permission, "the plan says deals = false, and has no deals to look at",
                    hint: "leave out `deals`, or say which deals it is about")
            }
            source = QueriedDeals(try reader.rows(query), dateColumn: rows.dateColumn)
        }
        return try PayeeDeals(source, rows, setting, part: part)
    }

    /// Takes note that a deal was given out for the first time.
    func noteGiven(by look: PayeeDeals) {
        if look === firstLook, look.current?.isEarlier == false { dealsGiven += 1 }
    }

    /// The date of the deal of that key, or `nil` if the stage that runs may not pay for it.
    ///
    /// Key and date of a line are evidence: they come from the data, whatever a script has made of the row.
    func date(ofDeal key: String) throws -> CalendarDate? {
        switch stage {
        case .settle: return nil
        case .override(let deal, let date): return deal.utf8.elementsEqual(key.utf8) ? date : nil
        case .reward: break
        }
        if let current = firstLook?.current, current.key.utf8.elementsEqual(key.utf8) {
            return try CalendarDate(parsing: current.date)
        }
        if let book = setting.credits {
            let first = try setting.start(of: part).description
            let own = book.credits(of: payee, from: first).first {
                book.deals[$0.deal].key.utf8.elementsEqual(key.utf8)
            }
            return try own.map { try CalendarDate(parsing: book.deals[$0.deal].date) }
        }
        guard var query = setting.query(of: payee, from: try setting.start(of: part), until: part.until) else {
            return nil
        }
        query.filters += [
            .equal(FieldDefinition.keyName, .text(key)),
            .equal(FieldDefinition.currencyName, .text(setting.currency.code)),
        ]
        query.projection = [setting.deals.datedBy]
        let cursor = try reader.rows(query)
        defer { cursor.close() }
        guard try cursor.next(), case .date(let date) = try cursor.value(0) else { return nil }
        return date
    }

    /// The present payee's share of a deal in a role, if there is one.
    func share(ofDeal key: String, _ role: CreditRole, in book: CreditBook) -> DealShare? {
        if let current = firstLook?.current, current.share.role == role, current.key.utf8.elementsEqual(key.utf8) {
            return current.share
        }
        let credit = book.credits(of: payee, from: "").first { credit in
            credit.role == role && book.deals[credit.deal].key.utf8.elementsEqual(key.utf8)
        }
        return credit.map { DealShare(share: $0.share, role: $0.role, entry: $0.deal) }
    }

    /// Adds a line.
    func pay(_ line: IncentiveLine, _ explanation: Explanation?) throws {
        if line.kind != .held, case .reward = stage { earned = try sum(earned, line.amount) }
        if let deal = line.opportunity, case .reward = stage {
            if line.kind != .held {
                earnedByDeal[deal] = try sum(earnedByDeal[deal] ?? .zero(setting.currency), line.amount)
            }
            if let look = firstLook, !look.isCurrentPaid, look.current?.key.utf8.elementsEqual(deal.utf8) == true {
                look.isCurrentPaid = true
                if look.current?.isEarlier == false { dealsPaid += 1 }
            }
        }
        try emit(line, explanation)
    }

    /// The opening or present balance of a payee.
    func balance(_ name: String, of payee: String) -> Money { balances.balance(name, of: payee) }

    /// What a payee's balance is from now on.
    func carry(_ name: String, of payee: String, _ amount: Money) { balances.carry(name, of: payee, amount) }

    private func sum(_ left: Money, _ right: Money) throws -> Money {
        do {
            return try left.adding(right)
        } catch {
            throw ScriptFault(.runtime, error.description)
        }
    }
}
