import LunariaCore

/// The sections of a statement: the lines of one kind as a table with their sum.
struct StatementSections {
    let run: IncentiveRun
    let names: RunNames
    /// The labels of posted periods by the hash of their run.
    let periods: [String: String]
    /// Why an adjustment is there.
    let cause: (IncentiveLine) throws -> Label

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
        return [
            .heading(level: 1, Self.title(kind)),
            .table(table.withoutEmptyColumns(but: [.number, .amount]).summed(in: table.namedColumn, sum)),
        ]
    }

    private func paid(_ lines: [IncentiveLine], isHeld: Bool) throws -> Table {
        let words = words(of: lines.map(\.rule))
        let rule =
            isHeld
            ? Table.Column(.rule, title: Label(en: "why it is held", zh: "暂扣原因"), words: words)
            : Table.Column(.rule, words: words)
        return Table(
            columns: deal + [
                rule, .init(.basis, alignment: .trailing), .init(.rate, alignment: .trailing),
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
        let causes = try lines.map(cause)
        let words = Dictionary(causes.map { ($0.en, $0) }) { first, _ in first }
        return Table(
            columns: deal + [.init(.corrects), .init(.reason, words: words), .init(.amount, alignment: .trailing)],
            rows: try zip(lines, causes).map { line, cause in
                try deal(of: line) + [posted(line), .text(cause.en), .money(line.amount)]
            })
    }

    /// What is taken back, in as few columns as a page has room for: the share stands with the rule, who decided it with
    /// the reason.
    private func clawbacks(_ lines: [IncentiveLine]) throws -> Table {
        var words: [String: Label] = [:]
        let rows = try lines.map { line -> [Value] in
            let parts = ClawbackWords(line.rule)
            let what = parts.map { Self.part($0.share, of: names.rule($0.rule)) } ?? Label(line.rule)
            words[what.en] = what
            let reason = [parts?.reason, line.author.map { "(\($0))" }].compactMap(\.self).joined(separator: " ")
            return try Array(deal(of: line).dropLast()) + [
                .text(what.en), line.rate.map(Value.percent) ?? .null, posted(line), .text(reason), .money(line.amount),
            ]
        }
        return Table(
            columns: deal.dropLast() + [
                .init(.rule, words: words), .init(.rate, alignment: .trailing), .init(.reverses), .init(.reason),
                .init(.amount, alignment: .trailing),
            ], rows: rows)
    }

    private static func part(_ share: String, of rule: Label) -> Label {
        Label(en: "\(share) of: \(rule.en)", zh: "按 \(share) 追回：\(rule.zh)")
    }

    private func manual(_ lines: [IncentiveLine]) -> Table {
        Table(
            columns: [
                .init(.number, alignment: .trailing), .init(.date), .init(.reason), .init(.author),
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
        [.init(.number, alignment: .trailing), .init(.date), .init(.opportunity), .init(.deal), .init(.account)]
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

    /// The posted run that a line corrects or reverses.
    private func posted(_ line: IncentiveLine) -> Value {
        guard let hash = line.adjusts else { return .null }
        let name = IncentiveRun.name(ofHash: hash)
        return .text(periods[hash].map { "\($0), \(name)" } ?? name)
    }
}

extension Table {
    /// The table without the columns that have no value in any row.
    fileprivate func withoutEmptyColumns(but kept: [OwnColumn]) -> Table {
        let positions = columns.indices.filter { index in
            kept.contains { $0.rawValue == columns[index].name } || rows.contains { !$0[index].isNull }
        }
        return Table(columns: positions.map { columns[$0] }, rows: rows.map { row in positions.map { row[$0] } })
    }

    /// The column in which a row of sums is named: the last of words before the amounts.
    fileprivate var namedColumn: OwnColumn {
        columns.contains { $0.name == OwnColumn.rule.rawValue } ? .rule : .reason
    }
}
