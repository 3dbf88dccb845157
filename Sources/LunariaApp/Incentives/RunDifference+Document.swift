import LunariaCore

extension RunDifference {
    /// Shows the difference in any format.
    func show(_ presentation: Presentation, language: Language) throws {
        switch presentation.format {
        case .json: try showJSON(presentation)
        case .csv: try presentation.show(Document([.table(try payeeTable())]), language: language)
        case .text, .markdown, .html, .xlsx: try presentation.show(document(), language: language)
        }
    }

    private func document() throws -> Document {
        let title = before.plan == after.plan ? after.plan : "\(before.plan) → \(after.plan)"
        let period = isOfOtherPeriod ? "\(before.period.label) → \(after.period.label)" : after.period.label
        var blocks: [Document.Block] = [.metric(label: OwnColumn.run.title, .text("\(before.name) → \(after.name)"))]
        if before.sourceHash != after.sourceHash {
            blocks.append(
                .metric(
                    label: Label(en: "plan source", zh: "方案源文件"),
                    .text("\(Self.source(before)) → \(Self.source(after))")))
        }
        for parameter in parameters {
            blocks.append(
                .metric(label: Label(parameter.name), .text("\(parameter.before ?? "–") → \(parameter.after ?? "–")")))
        }
        blocks.append(
            .fact(
                label: Label(en: "data", zh: "数据"),
                isOfOtherData ? Label(en: "changed", zh: "有变化") : Label(en: "the same", zh: "相同")))
        blocks += [
            .table(try payeeTable()), .metric(label: OwnColumn.before.title, .money(before.total)),
            .metric(label: OwnColumn.after.title, .money(after.total)),
            .metric(label: OwnColumn.difference.title, .money(try difference)),
        ]
        if payees.contains(where: { !$0.deals.isEmpty }) {
            blocks += [
                .heading(level: 2, Label(en: "opportunities whose data differ", zh: "数据有变化的商机")),
                .table(try dealTable()),
            ]
        }
        return Document(title: Label("\(title) \(period)"), blocks)
    }

    /// What the later run pays more.
    var difference: Money { get throws { try after.total.subtracting(before.total) } }

    private static func source(_ run: IncentiveRun) -> String {
        "version \(run.pluginVersion) (\(run.sourceHash.prefix(12)))"
    }

    private func payeeTable() throws -> Table {
        var table = Table(
            columns: [.init(.payee)] + Self.amounts + [.init(.cause)])
        for payee in payees {
            table.append([
                .text(payee.payee), .money(payee.before), .money(payee.after),
                .money(try payee.after.subtracting(payee.before)), .text(try words(payee)),
            ])
        }
        return table
    }

    private func dealTable() throws -> Table {
        var table = Table(columns: [.init(.payee), .init(.opportunity)] + Self.amounts)
        for payee in payees {
            for deal in payee.deals {
                table.append([
                    .text(payee.payee), deal.opportunity.map(Value.text) ?? .null, .money(deal.before),
                    .money(deal.after), .money(try deal.after.subtracting(deal.before)),
                ])
            }
        }
        return table
    }

    private static let amounts: [Table.Column] = [
        .init(.before, alignment: .trailing), .init(.after, alignment: .trailing),
        .init(.difference, alignment: .trailing),
    ]

    private func words(_ payee: Payee) throws -> String {
        try payee.causes.map { cause in
            switch cause {
            case .plan, .period: cause.rawValue
            case .parameters: parameters.map(\.name).joined(separator: ", ")
            case .data: Self.words(payee.deals)
            case .adjustments:
                "adjustments \(try payee.adjustments.after.subtracting(payee.adjustments.before).text)"
            }
        }.joined(separator: "; ")
    }

    private static func words(_ deals: [Deal]) -> String {
        let keys = deals.compactMap(\.opportunity)
        if keys.isEmpty { return "data" }
        let rest = keys.count > 3 ? " and \(keys.count - 3) more" : ""
        return "data of " + keys.prefix(3).joined(separator: ", ") + rest
    }
}
