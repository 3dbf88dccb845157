import LuaVM
import LunariaCore

/// Reads the row of sums of a table that a command shows: columns that are added up, and values that are given.
enum OutTotals {
    static let type = HostType.either([.list(of: .text), .map(of: .cell)])

    private static let total = Label(en: "total", zh: "合计")
    private static let subject = "'totals' of table"

    /// The table with the sums that the Lua table on top of the stack asks for; one without rows has none.
    ///
    /// The row is named in the first column of texts for which nothing is given.
    static func adding(to table: Table, _ frame: borrowing LuaFrame, _ charge: HostCharge) throws -> Table {
        var columns = table.columns
        var values = [Value?](repeating: nil, count: columns.count)
        for name in try sums(frame) {
            let index = try index(of: name, in: columns)
            values[index] = try sum(of: index, in: table)
        }
        for name in try LuaTable(frame.stack, at: -1, subject: subject).names() {
            let index = try index(of: name, in: columns)
            let (value, words) = try given(name, columns[index], frame)
            if let words { columns[index] = columns[index].adding(words: words) }
            try charge.add(value.weight, frame.stack)
            values[index] = value
        }
        guard !table.rows.isEmpty, values.contains(where: { $0 != nil }) else { return table }
        let name = columns.indices.first { index in
            values[index] == nil && table.rows.allSatisfy { $0[index].isNull || $0[index].text != nil }
        }
        if let name {
            columns[name] = columns[name].adding(words: [total.en: total])
            values[name] = .text(total.en)
        }
        return Table(columns: columns, rows: table.rows, totals: [values.map { $0 ?? .null }])
    }

    /// The names of the columns that are added up.
    private static func sums(_ frame: borrowing LuaFrame) throws -> [String] {
        let stack = LuaStack(frame.stack.state)
        return try (0..<min(stack.rawLength(at: -1), OutTable.maximumColumns)).map { position in
            defer { stack.pop() }
            guard stack.rawGet(index: Int64(position) + 1, at: -1) == .string else {
                throw ScriptFault.argument(
                    "\(subject) has \(stack.described(at: -1)), expected the name of a column",
                    hint: "write totals = { \"amount\" }, or totals = { amount = value }")
            }
            return try stack.text(at: -1, of: subject) ?? ""
        }
    }

    private static func index(of name: String, in columns: [Table.Column]) throws(ScriptFault) -> Int {
        if let index = columns.firstIndex(where: { $0.name.utf8.elementsEqual(name.utf8) }) { return index }
        let known = columns.map(\.name)
        throw .argument(
            "\(subject) names '\(name.shortened)', which is no column of it\(Spelling.hint(for: name, among: known))",
            hint: "its columns are \(known.joined(separator: ", "))")
    }

    private static func given(
        _ name: String, _ column: Table.Column, _ frame: borrowing LuaFrame
    ) throws -> (Value, [String: Label]?) {
        let stack = LuaStack(frame.stack.state)
        defer { stack.pop() }
        let place = "the total of column '\(name.shortened)'"
        if stack.rawGet(field: name, at: -1) == .table {
            let label = try LuaLabel.read(stack, at: -1, subject: place)
            return (.text(label.en), [label.en: label])
        }
        let (_, types) = try frame.crossing()
        guard let type = column.type, stack.kind(at: -1) != .string || type != .text else {
            return (try frame.cell(-1, place, types), nil)
        }
        return (try frame.value(-1, as: type, at: place, types), nil)
    }

    private static func sum(of index: Int, in table: Table) throws(ScriptFault) -> Value {
        let column = table.columns[index]
        do throws(ColumnSum.Problem) {
            return try ColumnSum(of: table.rows.lazy.map { $0[index] }, type: column.type).value
        } catch {
            let name = column.name.shortened
            let given = "give the figure: totals = { \(Identifier.isValid(column.name) ? column.name : "[\"…\"]") = … }"
            switch error {
            case .currencies(let currencies):
                throw .argument(
                    "column '\(name)' has amounts in \(currencies.map(\.code).joined(separator: ", ")), which are not added up",
                    hint: "show a table for each currency, or \(given)")
            case .notAFigure(let row):
                throw .argument(
                    "row \(row) of column '\(name)' is \(Self.kind(of: table.rows[row - 1][index])), "
                        + "and only figures are added up", hint: given)
            case .percent:
                throw .argument("column '\(name)' has percentages, whose sum says nothing", hint: given)
            case .mixed:
                throw .argument(
                    "column '\(name)' has amounts and numbers without a currency, which are not added up",
                    hint: "write money(12) for an amount, or \(given)")
            case .overflow:
                throw .argument("the sum of column '\(name)' is too large", hint: given)
            }
        }
    }

    private static func kind(of value: Value) -> String {
        switch value {
        case .boolean: "true or false"
        case .date, .datetime: "a day"
        case .null, .text, .integer, .decimal, .money, .percent: "a text"
        }
    }
}
