import LunariaCore

extension RunDifference {
    /// Shows the difference in any format.
    func show(_ presentation: Presentation, language: Language) throws {
        switch presentation.format {
        case .json: try showJSON(presentation)
        case .csv: try presentation.show(Document([.table(try payeeTable(in: .en))]), language: language)
        case .text, .markdown, .html, .xlsx: try presentation.show(document(in: language), language: language)
        }
    }

    private func document(in language: Language) throws -> Document {
        let title = before.plan == after.plan ? after.plan : "\(before.plan) → \(after.plan)"
        let period = isOfOtherPeriod ? "\(before.period.label) → \(after.period.label)" : after.period.label
        var blocks: [Document.Block] = [.metric(label: OwnColumn.run.title, .text("\(before.name) → \(after.name)"))]
        if before.sourceHash != after.sourceHash {
            blocks.append(
                .metric(
                    label: Label(en: "plan source", zh: "方案源文件"),
                    .text("\(Self.source(before, in: language)) → \(Self.source(after, in: language))")))
        }
        for parameter in parameters {
            blocks.append(
                .metric(label: label(parameter.name), .text("\(parameter.before ?? "–") → \(parameter.after ?? "–")")))
        }
        blocks.append(
            .fact(
                label: Label(en: "data", zh: "数据"),
                isOfOtherData ? Label(en: "changed", zh: "有变化") : Label(en: "the same", zh: "相同")))
        blocks += [
            .table(try payeeTable(in: language)), .metric(label: OwnColumn.before.title, .money(before.total)),
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

    private static func source(_ run: IncentiveRun, in language: Language) -> String {
        let (version, hash) = (run.pluginVersion, run.sourceHash.prefix(12))
        return Label(en: "version \(version) (\(hash))", zh: "版本 \(version)（\(hash)）").text(in: language)
    }

    private func label(_ parameter: String) -> Label {
        Label(en: parameter, zh: labels[parameter]?.zh ?? parameter)
    }

    private func payeeTable(in language: Language) throws -> Table {
        var table = Table(
            columns: [.init(.payee)] + Self.amounts + [.init(.cause)])
        for payee in payees {
            table.append([
                .text(payee.payee), .money(payee.before), .money(payee.after),
                .money(try payee.after.subtracting(payee.before)), .text(try words(payee).text(in: language)),
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

    private func words(_ payee: Payee) throws -> Label {
        let causes = try payee.causes.map { cause in
            switch cause {
            case .plan: Label(en: cause.rawValue, zh: "方案")
            case .period: Label(en: cause.rawValue, zh: "期间")
            case .parameters:
                Label(
                    en: parameters.map(\.name).joined(separator: ", "),
                    zh: parameters.map { label($0.name).zh }.joined(separator: "、"))
            case .data: Self.words(payee.deals)
            case .adjustments: try adjustments(payee)
            }
        }
        return Label(en: causes.map(\.en).joined(separator: "; "), zh: causes.map(\.zh).joined(separator: "；"))
    }

    private func adjustments(_ payee: Payee) throws -> Label {
        let amount = try payee.adjustments.after.subtracting(payee.adjustments.before).text
        return Label(en: "adjustments \(amount)", zh: "调整 \(amount)")
    }

    private static func words(_ deals: [Deal]) -> Label {
        let keys = deals.compactMap(\.opportunity)
        if keys.isEmpty { return Label(en: "data", zh: "数据") }
        let (rest, shown) = (keys.count - 3, Label(listing: keys.prefix(3)))
        return Label(
            en: "data of \(shown.en)" + (rest > 0 ? " and \(rest) more" : ""),
            zh: "\(shown.zh)\(rest > 0 ? " 等 \(keys.count) 个商机" : " ")的数据")
    }
}
