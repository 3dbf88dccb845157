import LunariaCore

/// Tables of actions and alerts as people read them: with names beside the keys, and words for objects and rules.
struct NamedTable {
    private let schema: Schema
    private let records: RecordNames
    private let rules: [String: RuleWords]

    /// Takes names from the data of a reader.
    ///
    /// - Parameter rules: What the rules of planners and alerts are called, by the names of the contributions.
    init(_ schema: Schema, _ reader: any RecordReader, rules: [String: RuleWords]) {
        self.schema = schema
        records = RecordNames(schema, reader)
        self.rules = rules
    }

    /// The table with words for objects, people and rules, and behind the keys of its subjects a column of their names if
    /// any of them has one.
    ///
    /// - Parameter contribution: Whose rules they are, for a table that does not say it in a column `planner`.
    func named(_ table: Table, of contribution: String? = nil) throws -> Table {
        var columns = table.columns
        let position = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1.name, $0) })
        let place = { (column: OwnColumn) in position[column.rawValue] }
        if let objects = place(.object) {
            let names = Set(table.rows.compactMap { $0[objects].text })
            columns[objects] = columns[objects].adding(
                words: names.reduce(into: [:]) { $0[$1] = schema.object($1)?.label })
        }
        if let people = place(.who) {
            let names = try records.names(of: "rep", Set(table.rows.compactMap { $0[people].text }))
            columns[people] = columns[people].adding(
                words: Dictionary(
                    uniqueKeysWithValues: names.map { key, name in (key, RecordNames.words(name, key: key)) }))
        }
        if let rule = place(.rule) {
            columns[rule] = columns[rule].adding(
                words: table.rows.reduce(into: [:]) { words, row in
                    guard let text = row[rule].text,
                        let owner = contribution ?? place(.planner).flatMap({ row[$0].text })
                    else { return }
                    words[text] = rules[owner]?.label(for: text) { _, _ in nil } ?? words[text]
                })
        }
        return try withSubjects(Table(columns: columns, rows: table.rows), place(.object), place(.subject))
    }

    /// The table with the names of its subjects behind their keys.
    private func withSubjects(_ table: Table, _ object: Int?, _ subject: Int?) throws -> Table {
        guard let object, let subject else { return table }
        var keys: [String: Set<String>] = [:]
        for row in table.rows {
            if let name = row[object].text, let key = row[subject].text { keys[name, default: []].insert(key) }
        }
        let names = Dictionary(uniqueKeysWithValues: try keys.map { ($0, try records.names(of: $0, $1)) })
        guard names.values.contains(where: { !$0.isEmpty }) else { return table }
        var columns = table.columns
        columns.insert(.init(.name), at: subject + 1)
        return Table(
            columns: columns,
            rows: table.rows.map { row in
                var row = row
                let name = row[object].text.flatMap { names[$0] }.flatMap { known in
                    row[subject].text.flatMap { known[$0] }
                }
                row.insert(.optional(name), at: subject + 1)
                return row
            })
    }
}
