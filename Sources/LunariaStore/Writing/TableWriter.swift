import GRDB
import LunariaCore

/// Writes records of one object within one transaction and keeps what they were before.
final class TableWriter {
    let table: ObjectTable
    private let db: Database
    private let changes: ChangeLog
    private let references: ReferenceChecker
    private let defaultCurrency: Currency
    private let finding: PreparedStatement
    private let insertion: PreparedStatement
    private let archiving: PreparedStatement
    private let deletion: PreparedStatement
    private var updates: [[Int]: PreparedStatement] = [:]
    private let buffer = BindingBuffer()
    private var content = ContentHash()
    private var lastID: Int64

    init(
        _ db: Database, _ table: ObjectTable, _ changes: ChangeLog, _ references: ReferenceChecker,
        defaultCurrency: Currency
    ) throws(StoreError) {
        self.db = db
        self.table = table
        self.changes = changes
        self.references = references
        self.defaultCurrency = defaultCurrency
        finding = try PreparedStatement(db, table.stored.selectByKey)
        insertion = try PreparedStatement(db, table.stored.insert)
        archiving = try PreparedStatement(db, table.stored.archive)
        deletion = try PreparedStatement(db, table.stored.delete)
        let counting = try PreparedStatement(db, table.stored.lastID)
        defer { counting.reset() }
        lastID = try counting.step() ? counting.integer(0) : 0
    }

    /// The record of that key as it is now, or `nil`.
    func record(key: String) throws -> LunariaCore.Record? {
        finding.bind(key, at: 1)
        defer { finding.reset() }
        guard try finding.step() else { return nil }
        let row = SQLiteRowCursor(
            standingOn: finding, columns: table.columns, currencyColumn: table.currencyColumn, first: 2)
        return LunariaCore.Record(object: object, id: finding.integer(0), values: try row.values())
    }

    func save(_ draft: RecordDraft, _ mode: SaveMode) throws -> SaveOutcome {
        guard let key = draft.key else {
            throw problem(key: nil, found: nil, expected: Label(en: "a key: text", zh: "编号（文本）"))
        }
        finding.bind(key, at: 1)
        defer { finding.reset() }
        switch (try finding.step(), mode) {
        case (true, .create):
            throw problem(key: key, found: key, expected: Label(en: "a key that is not taken yet", zh: "未被占用的编号"))
        case (true, .update), (true, .upsert): return try update(draft, key: key)
        case (false, .update):
            let expected = FieldType.reference(to: object.name, mustExist: true).expectation
            throw problem(key: key, found: key, expected: expected)
        case (false, .create), (false, .upsert): return try create(draft, key: key)
        }
    }

    func delete(key: String) throws -> Bool {
        finding.bind(key, at: 1)
        guard try finding.step() else {
            finding.reset()
            return false
        }
        let id = finding.integer(0)
        let isFresh = finding.integer(1) == changes.transaction
        finding.reset()
        try references.checkUnused(table, key: key)
        references.forget(key, of: object.name)
        if isFresh {
            try changes.deleteChanged(object.name, id)
        } else {
            try archive(id)
            try changes.add(.deleted, object.name, id, content: nil)
        }
        deletion.bind(id, at: 1)
        try deletion.run()
        return true
    }

    private var object: ObjectDefinition { table.object }

    private func create(_ draft: RecordDraft, key: String) throws -> SaveOutcome {
        let values = try stored(try draft.resolved(over: nil, defaultCurrency: defaultCurrency), key: key)
        for reference in table.references {
            guard case .text(let found) = values[reference.position] else { continue }
            // Nothing refers to a new record yet, unless references may dangle; then its own may close a circle.
            if reference.target == object.name, !reference.mustExist || found.utf8.elementsEqual(key.utf8) {
                try references.checkCycle(reference, found, of: object, key: key)
            }
            try references.check(reference, found, of: object, key: key)
        }
        let id = lastID + 1
        let hash = content.make(of: table.stored, order: table.columnsByName, record: id) { column, sink in
            if column < values.count { sink.append(field: table.stored.columns[column].name, values[column]) }
        }
        insertion.bind(id, at: 1)
        insertion.bind(changes.transaction, at: 2)
        buffer.bind(values, to: insertion, from: 3)
        try insertion.run()
        try changes.add(.created, object.name, id, content: hash)
        lastID = id
        return .created(id: id)
    }

    /// Updates the record on which the search stands.
    private func update(_ draft: RecordDraft, key: String) throws -> SaveOutcome {
        let id = finding.integer(0)
        let isFresh = finding.integer(1) == changes.transaction
        let row = SQLiteRowCursor(
            standingOn: finding, columns: table.columns, currencyColumn: table.currencyColumn, first: 2)
        let values = try stored(
            try draft.resolved(over: try row.values(), defaultCurrency: defaultCurrency), key: key)
        let changed = values.indices.filter { !finding.holds(values[$0], in: Int32($0) + 2) }
        if changed.isEmpty { return .unchanged(id: id) }
        for reference in table.references where changed.contains(reference.position) {
            guard case .text(let found) = values[reference.position] else { continue }
            try references.check(reference, found, of: object, key: key)
            if reference.target == object.name { try references.checkCycle(reference, found, of: object, key: key) }
        }
        let hash = content.make(of: table.stored, order: table.columnsByName, record: id) { column, sink in
            if column < values.count {
                sink.append(field: table.stored.columns[column].name, values[column])
            } else {
                sink.append(table.stored.columns[column], of: finding, at: Int32(column) + 2)
            }
        }
        finding.reset()
        if isFresh {
            try changes.changeAgain(object.name, id, content: hash)
        } else {
            try archive(id)
            try changes.add(.updated, object.name, id, content: hash)
        }
        try change(id, changed, values)
        return .updated(id: id)
    }

    private func change(_ id: Int64, _ positions: [Int], _ values: [StoredValue]) throws(StoreError) {
        let statement: PreparedStatement
        if let prepared = updates[positions] {
            statement = prepared
        } else {
            // Only what changes is named, because SQLite rewrites the index of every column that is.
            if updates.count >= 100 { updates.removeAll() }
            statement = try PreparedStatement(db, table.stored.update(positions))
            updates[positions] = statement
        }
        statement.bind(changes.transaction, at: 1)
        buffer.bind(positions.map { values[$0] }, to: statement, from: 2)
        statement.bind(id, at: Int32(positions.count) + 2)
        try statement.run()
    }

    private func archive(_ id: Int64) throws(StoreError) {
        archiving.bind(id, at: 1)
        archiving.bind(changes.transaction, at: 2)
        try archiving.run()
    }

    private func stored(_ values: [Value], key: String) throws -> [StoredValue] {
        var stored: [StoredValue] = []
        stored.reserveCapacity(values.count)
        // By position: to iterate over the fields copies each of them, for each record of an import.
        for (position, value) in values.enumerated() {
            guard let kept = StoredValue(value, as: object.fields[position].type) else {
                let field = object.fields[position]
                throw RecordProblem(
                    object: object.name, key: key, field: field.name, found: value.fileText,
                    expected: field.type.expectation)
            }
            stored.append(kept)
        }
        return stored
    }

    private func problem(key: String?, found: String?, expected: Label) -> RecordProblem {
        RecordProblem(
            object: object.name, key: key, field: FieldDefinition.keyName, found: found, expected: expected)
    }
}
