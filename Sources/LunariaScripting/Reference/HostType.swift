/// The type of a value that crosses the border between Lua and the host.
indirect enum HostType: Sendable, Hashable {
    case any
    case text
    case integer
    case boolean
    /// A text such as `2026-03-31`.
    case date
    /// An exact number as scripts write one: a decimal, an integer, or a text such as `"5%"`.
    case number
    case decimal
    case money
    /// Money or an exact number.
    case quantity
    /// What can be shown: a text, a number, money, true or false.
    case cell
    /// A text, or one in English and one in Chinese.
    case label
    /// One of the listed texts.
    case choice([String])
    case list(of: HostType)
    /// A table of whatever the words beside it say.
    case anyTable
    /// A table of values by names.
    case map(of: HostType)
    /// A function of the script's that the host calls.
    case function([HostType.Argument], answers: [HostType])
    /// What a `for` loop goes through.
    case iterator(of: HostType)
    /// A table of the entries that are declared under this name.
    case table(String)
    /// A value of the class that is declared under this name, with a metatable.
    case instance(String)
    /// A plain table with the fields of the class that is declared under this name.
    case plain(String)
    case either([HostType])
    /// The following stand for what differs from object to object: a record, a query, its conditions, …
    case record
    case query
    case conditions
    case draft
    case fieldName
    /// The name of a field, or one with `-` before it for falling order.
    case fieldOrder
    /// Figures by group.
    case groups

    /// An argument that a function of the script's is given.
    struct Argument: Sendable, Hashable {
        let name: String
        let type: HostType

        init(_ name: String, _ type: HostType) {
            self.name = name
            self.type = type
        }
    }
}

extension HostType {
    /// What a value of the type is, as the second half of a message.
    var expectation: String {
        switch self {
        case .any: "a value"
        case .text: "text"
        case .integer: "a whole number"
        case .boolean: "true or false"
        case .date: "a date such as \"2026-03-31\""
        case .number: "a number: a decimal, an integer or a text such as \"5%\""
        case .decimal: "a decimal"
        case .money: "money"
        case .quantity: "money or a number"
        case .cell: "something to show: a text, a number, money, true or false"
        case .label: "text or { en = \"…\", zh = \"…\" }"
        case .choice(let words): "one of \(words.joined(separator: ", "))"
        case .list(.text), .list(.fieldName), .list(.choice): "a list of texts"
        case .list: "a list"
        case .anyTable, .map, .table, .conditions, .draft: "a table"
        case .function: "a function"
        case .iterator: "what a `for` goes through"
        case .instance("out"): "out"
        case .instance(let name), .plain(let name): "a " + name.split(separator: "_").joined(separator: " ")
        case .either(let types): Self.joined(types.map { $0.isTable ? $0.sample : $0.expectation })
        case .record: "a row of a query"
        case .query: "a query"
        case .fieldName, .fieldOrder: "the name of a field"
        case .groups: "groups of a query"
        }
    }

    /// How a value of the type is written in Lua, for hints: of a table, with the entries that must be there.
    var sample: String {
        switch self {
        case .text, .label, .date, .fieldName, .fieldOrder: "\"…\""
        case .choice(let words): "\"\(words.first ?? "…")\""
        case .function(let arguments, _): "function(\(arguments.map(\.name).joined(separator: ", "))) … end"
        case .table(let name): Self.sample(ofTable: name)
        case .list(let type): "{ \(type.isTable ? type.sample : "…") }"
        case .anyTable, .map, .conditions, .draft, .plain: "{ … }"
        case .boolean: "true"
        case .either(let types): types.first?.sample ?? "…"
        case .any, .integer, .number, .decimal, .money, .quantity, .cell, .iterator, .instance, .record, .query,
            .groups:
            "…"
        }
    }

    private static func sample(ofTable name: String) -> String {
        let entries = Reference.table(name)?.entries.filter { $0.presence == .required } ?? []
        return entries.isEmpty
            ? "{ … }" : "{ \(entries.map { "\($0.name) = \($0.type.sample)" }.joined(separator: ", ")) }"
    }

    private var isTable: Bool { if case .table = self { true } else { false } }

    private static func joined(_ words: [String]) -> String {
        guard let last = words.last, words.count > 1 else { return words.first ?? "" }
        return words.dropLast().joined(separator: ", ") + " or " + last
    }
}
