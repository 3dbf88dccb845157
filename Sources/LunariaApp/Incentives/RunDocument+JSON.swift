import LunariaCore
import LunariaRender

extension RunDocument {
    /// The documented shape: `{run, plan, period, currency, total, held, posted, statements, balances, unpaid}`.
    func showJSON(_ reader: any StoreReader, _ presentation: Presentation) throws {
        let totals = try reader.payeeTotals(of: run)
        let held = try totals.reduce(Money.zero(run.currency)) { try $0.adding($1.held) }
        try presentation.showJSON { json in
            try json.beginObject()
            try writeHead(&json)
            try json.member("total", run.total.text)
            try json.member("held", held.text)
            try json.member("posted", posting.map { $0.postedOn?.description ?? "" })
            try write(totals, reader, &json)
            json.key("balances")
            try json.beginArray()
            for balance in try reader.balances(of: run) { try json.balance(balance, isNamed: true) }
            try json.end()
            try writeUnpaid(reader, &json)
            try json.end()
        }
    }

    /// The documented shape of one statement: `{run, plan, period, currency, payee, total, lines, held, balances}`.
    func showStatement(_ payee: PayeeTotal, _ reader: any StoreReader, _ presentation: Presentation) throws {
        try presentation.showJSON { json in
            try json.beginObject()
            try writeHead(&json)
            try json.begin(payee)
            try reader.forEachLine(of: run, payee: payee.payee) { line in try json.line(line) }
            try json.end(payee, reader.balances(of: run))
        }
    }

    private func writeHead(_ json: inout JSONWriter<ResultSink>) throws {
        try json.member("run", run.name)
        try json.member("plan", run.plan)
        try json.member("period", run.period.label)
        try json.member("currency", run.currency.code)
    }

    /// The statements, in one pass over the lines.
    private func write(
        _ totals: [PayeeTotal], _ reader: any StoreReader, _ json: inout JSONWriter<ResultSink>
    ) throws {
        let balances = try reader.balances(of: run)
        json.key("statements")
        try json.beginArray()
        var next = totals.makeIterator()
        var current: PayeeTotal?
        try reader.forEachLineByPayee(of: run) { line in
            if current.map({ !$0.payee.utf8.elementsEqual(line.payee.utf8) }) ?? true {
                if let current { try json.end(current, balances) }
                current = next.next()
                try json.beginObject()
                if let current { try json.begin(current) }
            }
            try json.line(line)
        }
        if let current { try json.end(current, balances) }
        try json.end()
    }

    private func writeUnpaid(_ reader: any StoreReader, _ json: inout JSONWriter<ResultSink>) throws {
        json.key("unpaid")
        guard let unpaid else {
            try json.null()
            return
        }
        try json.beginArray()
        try unpaid.forEach(reader) { entry in
            try json.beginObject()
            try json.member("opportunity", entry.key)
            try json.member("date", entry.date?.description)
            try json.member("owner", entry.owner)
            try json.member("amount", entry.amount?.text)
            // It may be for its currency that it has earned nothing.
            try json.member("currency", entry.amount?.currency.code)
            try json.member("reason", entry.reason.description)
            try json.end()
        }
        try json.end()
    }
}

extension JSONWriter where Sink == ResultSink {
    mutating func member(_ name: String, _ text: String?) throws {
        key(name)
        if let text { try string(text) } else { try null() }
    }

    /// What stands before a payee's lines.
    fileprivate mutating func begin(_ payee: PayeeTotal) throws {
        try member("payee", payee.payee)
        try member("total", payee.total.text)
        key("lines")
        try beginArray()
    }

    /// What stands after a payee's lines.
    fileprivate mutating func end(_ payee: PayeeTotal, _ balances: [IncentiveBalance]) throws {
        try end()
        try member("held", payee.held.text)
        key("balances")
        try beginArray()
        for balance in balances where balance.payee.utf8.elementsEqual(payee.payee.utf8) {
            try self.balance(balance, isNamed: false)
        }
        try end()
        try end()
    }

    fileprivate mutating func balance(_ balance: IncentiveBalance, isNamed: Bool) throws {
        try beginObject()
        if isNamed { try member("payee", balance.payee) }
        try member("name", balance.name)
        try member("opening", balance.opening.text)
        try member("closing", balance.closing.text)
        try end()
    }

    mutating func line(_ line: IncentiveLine) throws {
        try beginObject()
        key("number")
        try integer(Int64(line.number))
        try member("opportunity", line.opportunity)
        try member("date", line.date?.description)
        try member("rule", line.rule)
        try member("basis", line.basis?.text)
        try member("rate", line.rate?.description)
        try member("amount", line.amount.text)
        try member("kind", line.kind.rawValue)
        try member("adjusts", line.adjusts.map { IncentiveRun.name(ofHash: $0) })
        try member("author", line.author)
        try end()
    }
}
