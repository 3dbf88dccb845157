import LunariaCore

/// What stands on one sheet: a table with what belongs above and below it.
struct SheetPlan {
    /// What the sheet is called after.
    var name: String
    var above: [Section]
    var table: Table?
    var below: [Section] = []
}

extension SheetPlan {
    /// The sheets of a document: one for each table, and one for all findings; where the document says of what kind it is,
    /// one before them for what is above the heading of the first table.
    ///
    /// What stands before a table goes above it. What follows a table stays below it, until a heading begins something
    /// new, which goes with the next table if there is one.
    static func make(of document: Document, in language: Language) -> [SheetPlan] {
        var plans: [SheetPlan] = []
        var waiting: [Section] = []
        let title = document.title?.text(in: language)
        let kind = document.kind?.text(in: language)
        func begin(_ table: Table, named name: String?) {
            if plans.isEmpty, let kind {
                let cover = cover(of: &waiting)
                plans.append(SheetPlan(name: kind, above: cover, table: waiting.isEmpty ? table : nil))
                if waiting.isEmpty { return }
            }
            let fallback = plans.last?.name ?? title ?? ""
            plans.append(SheetPlan(name: name ?? lastHeading(in: waiting) ?? fallback, above: waiting, table: table))
            waiting = []
        }
        for section in Section.make(of: document, in: language) {
            switch section {
            case .table(let table): begin(table, named: nil)
            case .chart(let chart):
                let chart = ChartTable(chart, in: language)
                if let title = chart.title { waiting.append(.heading(level: 3, title)) }
                begin(chart.table, named: chart.title)
            case .findings: break
            case .heading: waiting.append(section)
            case .text, .opening, .metrics, .lead, .tree:
                if waiting.isEmpty, !plans.isEmpty {
                    plans[plans.count - 1].below.append(section)
                } else {
                    waiting.append(section)
                }
            }
        }
        if plans.isEmpty, !waiting.isEmpty {
            plans.append(SheetPlan(name: kind ?? title ?? lastHeading(in: waiting) ?? "Lunaria", above: waiting))
        } else if !waiting.isEmpty {
            plans[plans.count - 1].below += waiting
        }
        let findings = document.findings
        if !findings.isEmpty { plans.append(plan(of: findings, in: language)) }
        return plans.isEmpty ? [SheetPlan(name: "Lunaria", above: [])] : plans
    }

    /// Takes what stands before the headings of a table; all, where a table has none of its own.
    private static func cover(of waiting: inout [Section]) -> [Section] {
        if waiting.isEmpty { return [] }
        let end = waiting.lastIndex { section in
            if case .heading = section { false } else { true }
        }
        let cover = Array(waiting[...(end ?? waiting.count - 1)])
        waiting.removeFirst(cover.count)
        return cover
    }

    private static func plan(of findings: [Finding], in language: Language) -> SheetPlan {
        let column = { (name: String, zh: String) in
            Table.Column(name, title: Label(en: name, zh: zh), type: .text)
        }
        let table = Table(
            columns: [column("severity", "级别"), column("message", "说明"), column("place", "位置")],
            rows: findings.map { finding in
                [
                    .text(finding.severity.label.text(in: language)), .text(finding.message.text(in: language)),
                    finding.place.map(Value.text) ?? .null,
                ]
            })
        return SheetPlan(name: Label(en: "Findings", zh: "发现").text(in: language), above: [], table: table)
    }

    /// The words of the last heading; that of the document itself counts where there is no other.
    private static func lastHeading(in sections: [Section]) -> String? {
        for case .heading(_, let text) in sections.reversed() { return text }
        return nil
    }
}
