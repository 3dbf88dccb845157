import LunariaCore

/// The sections of a statement: the lines of one kind as a table with their sum.
struct StatementSections {
    let run: IncentiveRun
    let names: RunNames
    /// Posted periods by the hash of their run.
    let periods: [String: Period]
    /// Where lines that correct others come from.
    let origins: StatementOrigins

    /// What stands above the lines of a kind, and before their sum.
    static func title(_ kind: IncentiveLine.Kind) -> Label {
        switch kind {
        case .earned: Label(en: "earned", zh: "计提")
        case .override: Label(en: "earned on deals of the team", zh: "团队业绩管理提成")
        case .adjustment: Label(en: "adjustments of posted periods", zh: "对已入账期间的调整")
        case .clawback: Label(en: "clawed back", zh: "追回")
        case .manual: Label(en: "adjusted by hand", zh: "手工调整")
        case .held: Label(en: "held, in no total until it is paid", zh: "暂扣，发放前不计入合计")
        }
    }

    /// A heading and the table of the lines.
    func make(_ kind: IncentiveLine.Kind, _ lines: [IncentiveLine], sum: Money) throws -> [Document.Block] {
        let table =
            switch kind {
            case .earned, .override, .held: try paid(lines, isHeld: kind == .held)
            case .adjustment: try adjustments(lines)
            case .clawback: try clawbacks(lines)
            case .manual: manual(lines)
            }
        let blocks: [Document.Block] = [
            .heading(level: 1, Self.title(kind).capitalized),
            .table(table.withoutEmptyColumns(but: [.number, .amount]).summed(in: table.namedColumn, sum)),
        ]
        return kind == .clawback ? blocks + (try originals(lines)) : blocks
    }

    private func paid(_ lines: [IncentiveLine], isHeld: Bool) throws -> Table {
        let words = words(of: lines.map(\.rule))
        let rule =
            isHeld
            ? Table.Column(.rule, title: Label(en: "why it is held", zh: "暂扣原因"), words: words)
            : Table.Column(.rule, words: words)
        return Table(
            columns: deal + [
                rule, .init(.basis, alignment: .trailing, spare: 4), .init(.rate, alignment: .trailing, spare: 5),
                .init(.amount, alignment: .trailing),
            ],
            rows: try lines.map { line in
                try deal(of: line) + [
                    .text(line.rule), line.basis.map(Value.money) ?? .null, line.rate.map(Value.percent) ?? .null,
                    .money(line.amount),
                ]
            })
    }

    private func adjustments(_ lines: [IncentiveLine]) throws -> Table {
        let causes = try lines.map(origins.cause)
        let words = Dictionary(causes.map { ($0.en, $0) }) { first, _ in first }
        return Table(
            columns: deal + [
                .init(.corrects, words: posted(lines), spare: 4), .init(.reason, words: words),
                .init(.amount, alignment: .trailing),
            ],
            rows: try zip(lines, causes).map { line, cause in
                try deal(of: line) + [posted(line), .text(cause.en), .money(line.amount)]
            })
    }

    /// What is taken back of which amount; what that was paid for stands below, as it does in the statement it was paid by.
    private func clawbacks(_ lines: [IncentiveLine]) throws -> Table {
        var words: [String: Label] = [:]
        let rows = try lines.map { line -> [Value] in
            let parts = ClawbackWords(line.rule)
            let reason = parts?.signedReason(by: line.author) ?? Label(line.rule)
            words[reason.en] = reason
            let original = try origins.reversal(of: line)?.original
            return try deal(of: line) + [
                (parts?.share).map(Value.text) ?? .null, (original?.amount).map(Value.money) ?? .null,
                .text(reason.en), .money(line.amount),
            ]
        }
        return Table(
            columns: deal + [
                .init(.share, alignment: .trailing, spare: 5), .init(.original, alignment: .trailing, spare: 4),
                .init(.reason, words: words), .init(.amount, alignment: .trailing),
            ], rows: rows)
    }

    /// The lines of posted runs that clawbacks take back, each once.
    private func originals(_ lines: [IncentiveLine]) throws -> [Document.Block] {
        var originals: [(run: IncentiveRun, line: IncentiveLine)] = []
        for line in lines {
            guard let found = try origins.reversal(of: line) else { continue }
            let isKnown = originals.contains {
                $0.run.hash == found.run.hash && $0.line.number == found.original.number
            }
            if !isKnown { originals.append((found.run, found.original)) }
        }
        if originals.isEmpty { return [] }
        let table = Table(
            columns: [
                .init(.run, words: posted(lines), spare: 1), .init(.number, alignment: .trailing),
                .init(.opportunity), .init(.rule, words: words(of: originals.map(\.line.rule))),
                .init(.basis, alignment: .trailing, spare: 2), .init(.rate, alignment: .trailing, spare: 3),
                .init(.amount, alignment: .trailing),
            ],
            rows: originals.map { run, line in
                [
                    .text(run.hash), .integer(Int64(line.number)), line.opportunity.map(Value.text) ?? .null,
                    .text(line.rule), line.basis.map(Value.money) ?? .null, line.rate.map(Value.percent) ?? .null,
                    .money(line.amount),
                ]
            })
        let title = Label(en: "The lines it is taken back from", zh: "被追回的原计提明细")
        return [.heading(level: 2, title), .table(table.withoutEmptyColumns(but: [.number, .amount]))]
    }

    private func manual(_ lines: [IncentiveLine]) -> Table {
        Table(
            columns: [
                .init(.number, alignment: .trailing), .init(.date, spare: 2), .init(.reason), .init(.author, spare: 1),
                .init(.amount, alignment: .trailing),
            ],
            rows: lines.map { line in
                [
                    .integer(Int64(line.number)), line.date.map(Value.date) ?? .null, .text(line.rule),
                    author(of: line),
                    .money(line.amount),
                ]
            })
    }

    /// The columns that say which line it is and for which deal.
    private var deal: [Table.Column] {
        [
            .init(.number, alignment: .trailing), .init(.date, spare: 3), .init(.opportunity, spare: 2), .init(.deal),
            .init(.account, spare: 1),
        ]
    }

    private func deal(of line: IncentiveLine) throws -> [Value] {
        let deal = try line.opportunity.map { try names.deal($0) }
        return [
            .integer(Int64(line.number)), line.date.map(Value.date) ?? .null,
            line.opportunity.map(Value.text) ?? .null, (deal?.name).map(Value.text) ?? .null,
            (deal?.account).map(Value.text) ?? .null,
        ]
    }

    private func author(of line: IncentiveLine) -> Value { line.author.map(Value.text) ?? .null }

    /// The words of rules by their texts.
    private func words(of rules: [String]) -> [String: Label] {
        Dictionary(uniqueKeysWithValues: Set(rules).map { ($0, names.rule($0)) })
    }

    /// The posted run that a line corrects, by its hash.
    private func posted(_ line: IncentiveLine) -> Value { line.adjusts.map(Value.text) ?? .null }

    /// The posted runs that lines correct or reverse, in words.
    private func posted(_ lines: [IncentiveLine]) -> [String: Label] {
        Dictionary(Set(lines.compactMap(\.adjusts)).map { ($0, posted($0)) }) { first, _ in first }
    }

    private func posted(_ hash: String) -> Label {
        let name = IncentiveRun.name(ofHash: hash)
        guard let title = periods[hash]?.title else { return Label(en: "run \(name)", zh: "批次 \(name)") }
        return Label(en: "\(title.en), run \(name)", zh: "\(title.zh)，批次 \(name)")
    }
}

extension Table {
    /// The table without the columns that have no value in any row.
    ///
    /// A key that stands for a name which is not known is not to be left out.
    fileprivate func withoutEmptyColumns(but kept: [OwnColumn]) -> Table {
        let positions = columns.indices.filter { index in
            kept.contains { $0.rawValue == columns[index].name } || rows.contains { !$0[index].isNull }
        }
        let table = picking(positions)
        guard !table.columns.contains(where: { $0.name == OwnColumn.deal.rawValue }) else { return table }
        return Table(
            columns: table.columns.map { $0.name == OwnColumn.opportunity.rawValue ? .init(.opportunity) : $0 },
            rows: table.rows)
    }

    /// The column in which a row of sums is named: the last of words before the amounts.
    fileprivate var namedColumn: OwnColumn {
        columns.contains { $0.name == OwnColumn.rule.rawValue } ? .rule : .reason
    }
}
