import LuaVM
import LunariaCore

/// What a command shows, as a spec sees it: in English, whatever the language of the workspace.
struct SpecDocumentTable {
    private let document: Document

    static let declaration = HostClass(
        "result", "What a command has shown.",
        fields: [
            .optional("title", .text), .required("text", .text, "Headings and paragraphs, one a line."),
            .required("metrics", .map(of: .any), "By their labels, that of a lead among them."),
            .required("tables", .list(of: .plain(shownTable.name))),
            .required("charts", .list(of: .instance(SpecChartTable.declaration.name))),
            .required("findings", .list(of: .plain(finding.name))),
        ])

    static let shownTable = HostClass(
        "result_table", "A table that a command has shown.",
        fields: [
            .required("columns", .list(of: .text), "Their names."),
            .required("rows", .list(of: .map(of: .any)), "Each by the names of the columns."),
            .optional("totals", .map(of: .any), "The row of sums by the names of the columns."),
        ])

    static let finding = HostClass(
        "result_finding", "Something that a plan or a command has found.",
        fields: [
            .required("severity", .choice(Finding.Severity.allCases.map(\.rawValue))), .required("message", .text),
            .optional("place", .text),
        ])

    init(_ document: Document) {
        self.document = document
    }

    /// Pushes the table: `title`, `text`, `metrics` by label, `tables`, `charts` and `findings` in order.
    func push(_ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable(fields: 6)
        stack.set("title", to: document.title?.en)
        stack.set("text", to: text)
        pushMetrics(stack, types)
        stack.rawSet(field: "metrics", at: -2)
        pushTables(stack, types)
        stack.rawSet(field: "tables", at: -2)
        SpecChartTable.push(document, stack, types)
        stack.rawSet(field: "charts", at: -2)
        Self.push(document.findings, stack)
        stack.rawSet(field: "findings", at: -2)
        stack.push(LuaMetatable(specTable: Self.declaration))
        stack.setMetatable(at: -2)
    }

    /// Headings and paragraphs, each on a line of its own.
    private var text: String {
        document.blocks.compactMap { block in
            switch block {
            case .heading(_, let text), .text(let text), .opening(let text): text.en
            case .metric, .lead, .fact, .table, .chart, .findings, .explanation: nil
            }
        }
        .joined(separator: "\n")
    }

    private func pushMetrics(_ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable()
        var labels: [String] = []
        for block in document.blocks {
            switch block {
            case .metric(let label, let value, _), .lead(let label, let value, _):
                labels.append(label.en)
                stack.push(value, types)
                stack.rawSet(field: label.en, at: -2)
            case .fact(let label, let words):
                labels.append(label.en)
                stack.set(label.en, to: words.en)
            case .heading, .text, .opening, .table, .chart, .findings, .explanation: break
            }
        }
        stack.push(Self.guardian(of: labels))
        stack.setMetatable(at: -2)
    }

    /// Lets a metric that was not shown be an error, and one without a value nil.
    private static func guardian(of labels: [String]) -> LuaMetatable {
        LuaMetatable(
            name: "metrics",
            events: [
                .index: .closure { frame in
                    if let label = frame.stack.string(at: 2), !labels.contains(label) {
                        throw ScriptFault.argument(
                            "no metric '\(label.shortened)' was shown\(Spelling.hint(for: label, among: labels))",
                            hint: labels.isEmpty
                                ? "no metric was shown at all" : "shown were \(labels.joined(separator: ", "))")
                    }
                    frame.stack.pushNil()
                    return 1
                }
            ])
    }

    private func pushTables(_ stack: borrowing LuaStack, _ types: CrossingTypes) {
        stack.newTable()
        var count: Int64 = 0
        for case .table(let table) in document.blocks {
            count += 1
            stack.newTable(fields: 2)
            stack.push(list: table.columns.map(\.name))
            stack.rawSet(field: "columns", at: -2)
            stack.newTable(array: table.rows.count)
            for (position, row) in table.rows.enumerated() {
                Self.push(row, table.columns, stack, types)
                stack.rawSet(index: Int64(position) + 1, at: -2)
            }
            stack.rawSet(field: "rows", at: -2)
            if let sums = table.totals.first {
                Self.push(sums, table.columns, stack, types)
                stack.rawSet(field: "totals", at: -2)
            }
            stack.rawSet(index: count, at: -2)
        }
    }

    /// Pushes a row as a table by the names of its columns.
    private static func push(
        _ row: [Value], _ columns: [Table.Column], _ stack: borrowing LuaStack, _ types: CrossingTypes
    ) {
        stack.newTable(fields: row.count)
        for (column, value) in zip(columns, row) {
            stack.push(value, types)
            stack.rawSet(field: column.name, at: -2)
        }
    }

    /// Pushes findings as a list of `severity`, `message` and `place`.
    static func push(_ findings: [Finding], _ stack: borrowing LuaStack) {
        stack.newTable(array: findings.count)
        for (position, finding) in findings.enumerated() {
            stack.newTable(fields: 3)
            stack.set("severity", to: finding.severity.rawValue)
            stack.set("message", to: finding.message.en)
            stack.set("place", to: finding.place)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }
}
