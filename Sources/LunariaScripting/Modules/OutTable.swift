import LuaVM
import LunariaCore

/// Reads the table a command shows with `out:table`.
struct OutTable {
    private(set) var table: Table
    /// What a cell may be.
    static let cell = HostType.either([.cell, .table(LuaLabel.declaration.name)])
    static let maximumColumns = 1000

    static let declaration = HostTable(
        "shown_table", subject: "table", "A table that a command shows.",
        [
            .required(
                "columns", .list(of: .either([.text, .table(column.name)])), "Names, or tables that say more."),
            .optional(
                "rows", .list(of: .either([.list(of: cell), .map(of: cell)])),
                "Lists in order of the columns, or tables by their names, such as the rows of a query. Of a cell in both "
                    + "languages programs read the English one."),
            .optional(
                "totals", OutTotals.type,
                "A row of sums: the names of columns that are added up, values by the names of theirs, or both. "
                    + "Amounts in several currencies are not added."),
        ])

    static let column = HostTable(
        "shown_column", subject: "column", "A column of a table that a command shows.",
        [
            .required("name", .text, "Under which rows have its values."),
            .optional("title", .label, "What stands above it; the name unless given."),
            .optional(
                "field", .text,
                "Whose values it has, as `account.status`: its label is the title unless given, and people read the labels of "
                    + "its choices, or the names of the records that it refers to."),
            .optional(
                "type", .choice(ColumnType.allCases.map(\.rawValue)), "What its values are, which is then checked."),
            .optional(
                "places", .integer,
                "The decimals that people are shown of decimals and percentages, 0 to 12; programs get all."),
            .optional("align", .choice(["left", "right"]), "Numbers stand to the right, and all else to the left."),
        ])

    /// Reads the table, and charges what it takes.
    init(_ frame: borrowing LuaFrame, _ charge: HostCharge) throws {
        let source = try LuaTable(frame.stack, at: 2, as: Self.declaration)
        let described = try source.with("columns") { try Self.columns(frame) } ?? []
        let columns = described.map(\.column)
        guard !columns.isEmpty else {
            throw ScriptFault.argument("the table has no columns", hint: "write columns = { \"name\", \"amount\" }")
        }
        table = Table(columns: columns)
        var labels = [[String: Label]](repeating: [:], count: columns.count)
        let rows = try source.with("rows") { try Self.rows(frame, columns, &labels, charge) } ?? []
        // A column whose first value is a number stands to the right, unless it says otherwise.
        let names = try Self.names(of: described, in: rows, frame, charge)
        let worded = zip(Self.aligned(columns, by: rows.first), zip(names, labels)).map { column, words in
            column.adding(words: words.0).adding(words: words.1)
        }
        let aligned = Table(columns: worded, rows: rows)
        table = try source.with("totals") { try OutTotals.adding(to: aligned, frame, charge) } ?? aligned
    }

    /// A column, and the object whose keys it has if it is one of references.
    private typealias Described = (column: Table.Column, object: String?)

    private static func columns(_ frame: borrowing LuaFrame) throws -> [Described] {
        let count = frame.stack.rawLength(at: -1)
        guard count <= maximumColumns else {
            throw ScriptFault.argument("the table has \(count) columns, expected at most \(maximumColumns)")
        }
        var columns: [Described] = []
        for position in 0..<count {
            defer { frame.stack.pop() }
            if frame.stack.rawGet(index: Int64(position) + 1, at: -1) == .string {
                guard frame.stack.rawLength(at: -1) <= 1000 else {
                    throw ScriptFault.argument("the name of column \(position + 1) is longer than 1000 bytes")
                }
                let name = try frame.stack.text(at: -1, of: "the name of column \(position + 1)") ?? ""
                columns.append((Table.Column(name), nil))
                continue
            }
            columns.append(try column(frame, position))
        }
        return columns
    }

    /// The column in the table on top of the stack.
    private static func column(_ frame: borrowing LuaFrame, _ position: Int) throws -> Described {
        let entry = try LuaTable(frame.stack, at: -1, as: column, subject: "column \(position + 1)")
        let type = try entry.word("type", as: ColumnType.self)
        let alignment: Table.Column.Alignment =
            switch try entry.text("align") {
            case "right": .trailing
            case "left": .leading
            default: type?.isNumeric == true ? .trailing : .leading
            }
        let places = try entry.places("places", of: type)
        let field = try entry.text("field").map { try frame.declaredField($0, of: "column \(position + 1)") }
        let described = Table.Column(
            try entry.requireText("name"), title: try entry.label("title") ?? field?.label, alignment: alignment,
            type: type, places: places, words: field?.words ?? [:])
        return (described, field?.namingObject)
    }

    /// For each column what people read for the keys in it, if it is one of references.
    private static func names(
        of columns: [Described], in rows: [[Value]], _ frame: borrowing LuaFrame, _ charge: HostCharge
    ) throws -> [[String: Label]] {
        guard columns.contains(where: { $0.object != nil }) else { return columns.map { _ in [:] } }
        let (bridge, _) = try frame.crossing()
        let run = try frame.run(bridge)
        guard let store = run.store else { return columns.map { _ in [:] } }
        let names = RecordNames(bridge.schema, store.reader)
        return try columns.indices.map { index in
            guard let object = columns[index].object else { return [:] }
            let keys = Set(rows.compactMap { $0[index].text })
            let words = try frame.script(during: run) { try names.words(of: object, keys) }
            for word in words.values { try charge.add(word.weight, frame.stack) }
            return words
        }
    }

    /// The rows: lists in order of the columns, or tables by the columns' names.
    private static func rows(
        _ frame: borrowing LuaFrame, _ columns: [Table.Column], _ labels: inout [[String: Label]],
        _ charge: HostCharge
    ) throws -> [[Value]] {
        let (_, types) = try frame.crossing()
        var rows: [[Value]] = []
        for position in 0..<frame.stack.rawLength(at: -1) {
            defer { frame.stack.pop() }
            guard frame.stack.rawGet(index: Int64(position) + 1, at: -1) == .table else {
                throw ScriptFault.argument("row \(position + 1) is \(frame.stack.typeName(at: -1)), expected a table")
            }
            if position & 0xFF == 0xFF, !frame.stack.isWithinLimits {
                throw ScriptFault(.deadline, "the table has more rows than the time of the script allows")
            }
            let length = frame.stack.rawLength(at: -1)
            guard length <= columns.count else {
                throw ScriptFault.argument(
                    "row \(position + 1) has \(length) values, expected at most \(columns.count), one for each column")
            }
            let isList = length > 0
            var row: [Value] = []
            for (index, column) in columns.enumerated() {
                defer { frame.stack.pop() }
                if isList {
                    frame.stack.rawGet(index: Int64(index) + 1, at: -1)
                } else {
                    frame.stack.rawGet(field: column.name, at: -1)
                }
                if let label = try label(frame, column, row: position + 1) {
                    labels[index][label.en] = label
                    row.append(.text(label.en))
                } else {
                    row.append(try cell(frame, column, row: position + 1, types))
                }
                // One long text may stand in all cells.
                try charge.add(row[index].weight, frame.stack)
            }
            try charge.add(32, frame.stack)
            rows.append(row)
        }
        return rows
    }

    /// The cell on top of the stack, which in a typed column must be of its type.
    private static func cell(
        _ frame: borrowing LuaFrame, _ column: Table.Column, row: Int, _ types: CrossingTypes
    ) throws -> Value {
        guard let type = column.type else { return try frame.cell(-1, place(of: column, row), types) }
        return try frame.value(-1, as: type, at: place(of: column, row), types)
    }

    /// The cell on top of the stack if it is a text in both languages, which only a column of texts takes.
    private static func label(
        _ frame: borrowing LuaFrame, _ column: Table.Column, row: Int
    ) throws -> Label? {
        guard column.type == nil || column.type == .text, frame.isLabel(at: -1) else { return nil }
        return try LuaLabel.read(frame.stack, at: -1, subject: place(of: column, row))
    }

    private static func place(of column: Table.Column, _ row: Int) -> String {
        "row \(row), column '\(column.name.shortened)'"
    }

    private static func aligned(_ columns: [Table.Column], by row: [Value]?) -> [Table.Column] {
        guard let row else { return columns }
        return zip(columns, row).map { column, value in
            if column.type != nil { return column }
            return switch value {
            case .integer, .decimal, .money, .percent:
                Table.Column(
                    column.name, title: column.title, alignment: .trailing, places: column.places, words: column.words)
            case .null, .text, .boolean, .date, .datetime: column
            }
        }
    }
}

extension LuaTable {
    /// The decimals that people are shown of figures of a type.
    func places(_ name: String, of type: ColumnType?) throws(ScriptFault) -> Int? {
        defer { stack.pop() }
        guard stack.rawGet(field: name, at: index) != .nil else { return nil }
        guard let places = stack.integer(at: -1), (0...12).contains(places) else {
            throw .argument(
                "'\(name)' of \(subject) is \(stack.integer(at: -1).map(String.init) ?? stack.described(at: -1)), "
                    + "expected 0 to 12")
        }
        switch type {
        case .decimal, .percent, nil: return Int(places)
        case .text, .integer, .money, .boolean, .date, .datetime:
            throw .argument(
                "\(subject) has 'places' and the type '\(type?.rawValue ?? "")', expected them with decimal or percent",
                hint: type == .money ? "an amount has the decimals of its currency" : nil)
        }
    }
}

extension LuaFrame {
    /// Whether the value is a text in several languages, and not some other table.
    func isLabel(at index: Int32) -> Bool {
        guard stack.kind(at: index) == .table else { return false }
        defer { stack.pop() }
        return stack.rawGet(field: "en", at: index) == .string
    }

    /// The field of that name, as in `account.status`; an unknown one is an error with a suggestion.
    func declaredField(_ name: String, of subject: String) throws -> FieldDefinition {
        let (bridge, _) = try crossing()
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard parts.count == 2 else {
            throw ScriptFault.argument(
                "'field' of \(subject) is '\(name.shortened)', expected an object and its field, as account.status")
        }
        do {
            let object = try bridge.schema.requireObject(parts[0])
            guard let field = object.field(parts[1]) else {
                throw SchemaError.unknownField(parts[1], object: object.name, known: object.fields.map(\.name))
            }
            return field
        } catch let error as SchemaError {
            throw ScriptFault.argument("'field' of \(subject): \(error.sentence.en)", hint: error.advice?.en)
        }
    }

    /// Reads a value of a declared type to be shown at a place; nil is `null`.
    func value(_ index: Int32, as type: ColumnType, at place: String, _ types: CrossingTypes) throws -> Value {
        if type == .money, !stack.isNil(at: index), stack.userdata(at: index, types.amount) == nil {
            throw ScriptFault.argument(
                "\(place) is \(stack.typeName(at: index)), expected an amount of money",
                hint: "write money(12), or choose another type")
        }
        return try value(index, as: type.fieldType, for: place, types)
    }
}
