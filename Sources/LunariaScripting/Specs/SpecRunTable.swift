import LuaVM
import LunariaCore

/// The run of a plan as a spec sees it: a table of texts, and sums as methods.
struct SpecRunTable {
    private let run: IncentiveRun
    private let lines: [IncentiveLine]
    private let findings: [Finding]

    static let declaration = HostClass(
        "run", "The run of a plan, which is stored in the company of the example.",
        fields: [
            .required("hash", .text), .required("name", .text, "What names it."), .required("plan", .text),
            .required("period", .text, "`2025-Q1`."), .required("currency", .text, "Its ISO 4217 code."),
            .required("total", .text, "`30.00`."), .required("lines", .list(of: .instance(line.name))),
            .required("findings", .list(of: .plain(SpecDocumentTable.finding.name))),
        ], methods: methods.map(\.declaration))

    static let line = HostClass(
        "line", "A line of a run; all but the number are texts, and what is empty is absent.",
        fields: [
            .required("number", .integer), .required("payee", .text), .optional("opportunity", .text),
            .optional("date", .date), .required("rule", .text), .optional("basis", .text), .optional("rate", .text),
            .required("amount", .text), .required("kind", .text), .optional("adjusts", .text),
            .optional("author", .text),
        ])

    /// The sums that the methods answer.
    struct Sums {
        fileprivate let amounts: [String]
        fileprivate let byOpportunity: [Sum]
        fileprivate let byPayee: [Sum]
    }

    private static let methods = [amounts, byOpportunity, byPayee]
    private static let owner = FunctionDeclaration.Owner.type(.instance("run"))

    private static let amounts = HostFunction<Sums>(
        owner, "amounts", "What each payee gets for each opportunity, in order.",
        answers: [.required("amounts", .list(of: .text))],
        details: "A line without an opportunity stands for itself, and what is held counts nowhere."
    ) { frame, sums in
        frame.stack.push(list: sums.amounts)
        return 1
    }

    private static let byOpportunity = HostFunction<Sums>(
        owner, "by_opportunity", "What is paid for each opportunity, by its key.",
        answers: [.required("amounts", .map(of: .text))]
    ) { frame, sums in
        push(sums.byOpportunity, frame.stack)
        return 1
    }

    private static let byPayee = HostFunction<Sums>(
        owner, "by_payee", "What each payee gets, by key.", answers: [.required("amounts", .map(of: .text))]
    ) { frame, sums in
        push(sums.byPayee, frame.stack)
        return 1
    }

    init(_ result: SpecRun) {
        run = result.run
        lines = result.lines
        findings = result.findings
    }

    /// Pushes the table.
    func push(_ stack: borrowing LuaStack) throws {
        let sums = Sums(
            amounts: try sums { line in line.opportunity.map { [line.payee, $0] } }.map(\.text),
            byOpportunity: try sums { line in line.opportunity.map { [$0] } },
            byPayee: try sums { line in [line.payee] })
        stack.newTable(fields: 9)
        stack.set("hash", to: run.hash)
        stack.set("name", to: run.name)
        stack.set("plan", to: run.plan)
        stack.set("period", to: run.period.label)
        stack.set("currency", to: run.currency.code)
        stack.set("total", to: run.total.text)
        pushLines(stack)
        stack.rawSet(field: "lines", at: -2)
        SpecDocumentTable.push(findings, stack)
        stack.rawSet(field: "findings", at: -2)
        stack.push(LuaMetatable(specTable: Self.declaration, methods: Self.methods.bound(to: sums)))
        stack.setMetatable(at: -2)
    }

    private func pushLines(_ stack: borrowing LuaStack) {
        stack.push(LuaMetatable(specTable: Self.line))
        let metatable = stack.top
        defer { stack.remove(at: metatable) }
        stack.newTable(array: lines.count)
        for (position, line) in lines.enumerated() {
            stack.newTable(fields: Self.line.fields.count)
            stack.push(line.number)
            stack.rawSet(field: "number", at: -2)
            stack.set("payee", to: line.payee)
            stack.set("opportunity", to: line.opportunity)
            stack.set("date", to: line.date?.description)
            stack.set("rule", to: line.rule)
            stack.set("basis", to: line.basis?.text)
            stack.set("rate", to: line.rate?.description)
            stack.set("amount", to: line.amount.text)
            stack.set("kind", to: line.kind.rawValue)
            stack.set("adjusts", to: line.adjusts)
            stack.set("author", to: line.author)
            stack.push(copyOf: metatable)
            stack.setMetatable(at: -2)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }

    fileprivate struct Sum {
        /// What the lines have in common; `nil` for a line that stands for itself.
        let key: [String]?
        var amount: Money
        var text: String { amount.text }
    }

    /// The amounts of the lines that have a key in common, in order of their first lines; what is held counts in none.
    private func sums(by key: (IncentiveLine) -> [String]?) throws -> [Sum] {
        var sums: [Sum] = []
        var positions: [[String]: Int] = [:]
        for line in lines where line.kind != .held {
            let key = key(line)
            if let key, let position = positions[key] {
                sums[position].amount = try sums[position].amount.adding(line.amount)
            } else {
                if let key { positions[key] = sums.count }
                sums.append(Sum(key: key, amount: line.amount))
            }
        }
        return sums
    }

    /// Pushes sums by their keys; what has none is left out.
    private static func push(_ sums: [Sum], _ stack: borrowing LuaStack) {
        stack.newTable(fields: sums.count)
        for sum in sums {
            if let name = sum.key?.first { stack.set(name, to: sum.text) }
        }
    }
}

extension LuaStack {
    /// Stores a text in a field of the table on top; `nil` stores nothing.
    func set(_ field: String, to text: String?) {
        guard let text else { return }
        push(text)
        rawSet(field: field, at: -2)
    }

    /// Pushes a list of texts.
    func push(list texts: [String]) {
        newTable(array: texts.count)
        for (position, text) in texts.enumerated() {
            push(text)
            rawSet(index: Int64(position) + 1, at: -2)
        }
    }
}
