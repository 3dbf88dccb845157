import LuaVM
import LunariaCore

/// Turns the values of what was typed into something to look at: rows into tables, the rest into text.
struct ConsoleDisplay {
    let schema: Schema
    let reader: any RecordReader
    let machine: PluginMachine

    /// The most rows of a query that are shown.
    private static let mostRows = 100
    private static let moreRows = Label(
        en: "the first \(mostRows) rows; `:all()` shows every row", zh: "仅列出前 \(mostRows) 行；`:all()` 可显示全部")

    private static let name = Label(en: "name", zh: "名称")
    private static let value = Label(en: "value", zh: "值")

    /// The value at an index as blocks of a document.
    func blocks(of index: Int32, _ stack: borrowing LuaStack) throws -> [Document.Block] {
        if let slot = stack.userdata(at: index, machine.types.query),
            let held = machine.bridge.queries[slot.pointee.slot]
        {
            return try rows(of: held.query)
        }
        let value = try PlainValue(stack, at: index, machine.types, for: .showing)
        guard case .table(let entries) = value, !entries.isEmpty else { return [.text(Label(Self.text(of: value)))] }
        if let table = list(entries, object: object(ofItems: index, stack)) { return [.table(table)] }
        let order = order(of: stack.typeName(at: index))
        let sorted = entries.map { (name: $0.key.plain, value: $0.value) }.sorted {
            Self.precedes($0.name, $1.name, order)
        }
        let table = Table(
            columns: [Table.Column("name", title: Self.name), Table.Column("value", title: Self.value)],
            rows: sorted.map { [.text($0.name), Self.cell($0.value)] })
        return [.table(table)]
    }

    /// The first rows of a query, and whether there are more.
    private func rows(of query: Query) throws -> [Document.Block] {
        var limited = query
        limited.limit = min(query.limit ?? .max, Self.mostRows + 1)
        let cursor = try reader.rows(limited)
        defer { cursor.close() }
        var rows: [[Value]] = []
        while try cursor.next() { rows.append(try cursor.columns.indices.map { try cursor.value($0) }) }
        let table = Table(
            columns: cursor.columns.map { Table.Column($0.name, alignment: $0.type.isNumber ? .trailing : .leading) },
            rows: Array(rows.prefix(Self.mostRows)))
        let isCut = rows.count > Self.mostRows
        return [.table(table)] + (isCut ? [.text(Self.moreRows)] : [])
    }

    /// A list of tables as rows, a list of other values as one column; `nil` for what is no list.
    private func list(_ entries: [(key: PlainValue.Key, value: PlainValue)], object: String) -> Table? {
        guard entries.enumerated().allSatisfy({ $1.key == .integer(Int64($0) + 1) }) else { return nil }
        var names: Set<String> = []
        for entry in entries {
            guard case .table(let fields) = entry.value else {
                return Table(
                    columns: [Table.Column("value", title: Self.value)], rows: entries.map { [Self.cell($0.value)] })
            }
            names.formUnion(fields.map(\.key.plain))
        }
        let order = order(of: object)
        let columns = names.sorted { Self.precedes($0, $1, order) }
        let rows = entries.map { entry -> [Value] in
            guard case .table(let fields) = entry.value else { return [] }
            let values = Dictionary(fields.map { ($0.key.plain, Self.cell($0.value)) }) { first, _ in first }
            return columns.map { values[$0] ?? .null }
        }
        let aligned = columns.enumerated().map { position, name in
            Table.Column(name, alignment: rows.contains { $0[position].isNumber } ? .trailing : .leading)
        }
        return Table(columns: aligned, rows: rows)
    }

    /// The type of the first item of a list, which is the name of its object for rows.
    private func object(ofItems index: Int32, _ stack: borrowing LuaStack) -> String {
        defer { stack.pop() }
        stack.rawGet(index: 1, at: index)
        return stack.typeName(at: -1)
    }

    /// The position of each field of an object, so that rows look like the object.
    private func order(of object: String) -> [String: Int] {
        let fields = schema.object(object)?.fields ?? []
        return Dictionary(fields.enumerated().map { ($1.name, $0) }) { first, _ in first }
    }

    private static func precedes(_ left: String, _ right: String, _ order: [String: Int]) -> Bool {
        switch (order[left], order[right]) {
        case (let left?, let right?): left < right
        case (.some, nil): true
        case (nil, .some): false
        case (nil, nil): left < right
        }
    }

    private static func cell(_ value: PlainValue) -> Value {
        switch value {
        case .none: .null
        case .boolean(let boolean): .boolean(boolean)
        case .integer(let integer): .integer(integer)
        case .decimal(let decimal): .decimal(decimal)
        case .amount(let amount):
            (try? Money(amount.value, amount.currency)).map { .money($0) } ?? .text(amount.description)
        case .float, .text, .table, .other: .text(text(of: value))
        }
    }

    private static func text(of value: PlainValue) -> String {
        if case .text(let bytes) = value { String(escaping: bytes) } else { value.shown }
    }
}

extension PlainValue.Key {
    /// The key as text, without quotes.
    fileprivate var plain: String {
        switch self {
        case .integer(let integer): String(integer)
        case .text(let bytes): String(escaping: bytes)
        case .other(let text): text
        }
    }
}

extension FieldType {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .decimal, .money, .percent: true
        case .text, .boolean, .date, .datetime, .choice, .reference: false
        }
    }
}

extension Value {
    fileprivate var isNumber: Bool {
        switch self {
        case .integer, .decimal, .money, .percent: true
        case .null, .text, .boolean, .date, .datetime: false
        }
    }
}
