import LunariaCore
import LunariaRender

/// Shows a run: who is paid what, or each line of it.
struct ShowRun {
    let run: IncentiveRun

    func show(from reader: any StoreReader, _ presentation: Presentation, language: Language) throws {
        switch presentation.format {
        case .json: try showJSON(reader, presentation)
        case .csv: try presentation.show(lines(reader, of: nil), language: language)
        case .text, .markdown, .html: try presentation.show(totals(reader), language: language)
        }
    }

    private func totals(_ reader: any StoreReader) throws -> Document {
        var table = Table(columns: [
            .init("payee"), .init("lines", alignment: .trailing), .init("amount", alignment: .trailing),
        ])
        for payee in try reader.payeeTotals(of: run) {
            table.append([.text(payee.payee), .integer(Int64(payee.lines)), .money(payee.total)])
        }
        var blocks: [Document.Block] = [
            .metric(label: "run", .text(run.name)), .metric(label: "period", .text(period)),
        ]
        for (name, value) in run.parameters.sorted(by: { $0.key < $1.key }) where name != "period" {
            blocks.append(.metric(label: name, .text(value)))
        }
        blocks += [.table(table), .metric(label: "total", .money(run.total))]
        return Document(title: "\(run.plan) \(run.period.label)", blocks)
    }

    private var period: String { "\(run.period.start) to \(run.period.lastDay)" }

    /// The lines of the run, or of one payee, with what a file needs to be read alone: payee and currency.
    func lines(_ reader: any StoreReader, of payee: String?) throws -> Document {
        var table = Table(columns: [.init("payee")] + StatementTable.columns + [.init("currency")])
        try reader.forEachLine(of: run, payee: payee) { line in
            table.append([.text(line.payee)] + StatementTable.row(line) + [.text(run.currency.code)])
        }
        return Document([.table(table)])
    }

    /// The documented shape: `{run, plan, period, currency, total, statements: [{payee, total, lines}]}`.
    private func showJSON(_ reader: any StoreReader, _ presentation: Presentation) throws {
        try presentation.showJSON { json in
            try json.beginObject()
            try writeHead(&json)
            try json.member("total", run.total.text)
            json.key("statements")
            try json.beginArray()
            for payee in try reader.payeeTotals(of: run) {
                try json.beginObject()
                try write(payee, reader, &json)
                try json.end()
            }
            try json.end()
            try json.end()
        }
    }

    /// The documented shape of one statement: `{run, plan, period, currency, payee, total, lines}`.
    func showStatement(_ payee: PayeeTotal, _ reader: any StoreReader, _ presentation: Presentation) throws {
        try presentation.showJSON { json in
            try json.beginObject()
            try writeHead(&json)
            try write(payee, reader, &json)
            try json.end()
        }
    }

    private func writeHead(_ json: inout JSONWriter<ResultSink>) throws {
        try json.member("run", run.name)
        try json.member("plan", run.plan)
        try json.member("period", run.period.label)
        try json.member("currency", run.currency.code)
    }

    private func write(_ payee: PayeeTotal, _ reader: any StoreReader, _ json: inout JSONWriter<ResultSink>) throws {
        try json.member("payee", payee.payee)
        try json.member("total", payee.total.text)
        json.key("lines")
        try json.beginArray()
        try reader.forEachLine(of: run, payee: payee.payee) { line in try json.line(line) }
        try json.end()
    }
}

extension JSONWriter where Sink == ResultSink {
    mutating func member(_ name: String, _ text: String?) throws {
        key(name)
        if let text { try string(text) } else { try null() }
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
        try end()
    }
}
