/// A column of an object's table.
struct StoredColumn: Sendable, Hashable {
    /// The name the field had when it was first declared; also what stands for it in the hashes of records.
    let name: String
    /// The type under which it was declared, as `FieldType.storedName` says it.
    let type: String
    let isInteger: Bool
}

/// The two tables of an object as they are in the database: present records, and what they were before.
///
/// Columns of fields that are no longer declared are still there and are part of a record's content.
struct StoredTable: Sendable, Hashable {
    let object: String
    /// `key` first, the declared fields in order, then those no longer declared.
    let columns: [StoredColumn]

    var current: String { SQLText.identifier(object) }
    var history: String { SQLText.identifier(Self.historyName(of: object)) }

    /// The column names as a list, for SELECT and INSERT.
    var columnList: String { SQLText.identifiers(columns.map(\.name)) }

    /// The positions of the columns by name, the order in which contents are hashed.
    var columnsByName: [Int] { columns.indices.sorted { columns[$0].name < columns[$1].name } }

    static func historyName(of object: String) -> String { object + historySuffix }

    /// The object whose history is kept under a name, if any is.
    static func object(ofHistory name: String) -> String? {
        name.hasSuffix(historySuffix) ? String(name.dropLast(historySuffix.count)) : nil
    }

    private static let historySuffix = "_history"
}

extension StoredTable {
    /// Finds a record by its key (1): id, tx_from, then the columns.
    var selectByKey: String { "SELECT id, tx_from, \(columnList) FROM \(current) WHERE key = ?1" }

    /// Inserts a record: id, tx_from, then the columns.
    var insert: String {
        "INSERT INTO \(current) (id, tx_from, \(columnList)) VALUES (\(SQLText.placeholders(columns.count + 2)))"
    }

    /// Changes some columns of the record of an id: tx_from, the columns, then the id.
    func update(_ positions: [Int]) -> String {
        let assignments = positions.map { ", \(SQLText.identifier(columns[$0].name)) = ?" }.joined()
        return "UPDATE \(current) SET tx_from = ?\(assignments) WHERE id = ?"
    }

    /// Copies the present version of a record (1) to the history, ended by a transaction (2).
    var archive: String {
        """
        INSERT INTO \(history) (id, tx_from, tx_until, \(columnList)) \
        SELECT id, tx_from, ?2, \(columnList) FROM \(current) WHERE id = ?1
        """
    }

    /// Deletes a record by id.
    var delete: String { "DELETE FROM \(current) WHERE id = ?1" }

    /// The largest id ever used; deleted records keep theirs in the history.
    var lastID: String {
        "SELECT max(ifnull((SELECT max(id) FROM \(current)), 0), ifnull((SELECT max(id) FROM \(history)), 0))"
    }

    /// The records as they were after a transaction, as something to select from; the transaction is bound as `parameter`.
    func asOf(parameter: String) -> String {
        """
        (SELECT id, tx_from, NULL AS tx_until, \(columnList) FROM \(current) WHERE tx_from <= \(parameter) UNION ALL \
        SELECT id, tx_from, tx_until, \(columnList) FROM \(history) \
        WHERE tx_from <= \(parameter) AND tx_until > \(parameter))
        """
    }
}

extension StoredTable {
    /// The records with some of them as they were after transactions of their own, as something to select from.
    ///
    /// Keys and transactions are bound as one JSON array of pairs, because a statement takes only so many values.
    func freezing(parameter: String, in records: String) -> String {
        let frozen = """
            (SELECT DISTINCT json_extract(value, '$[0]') AS "frozen key", json_extract(value, '$[1]') AS "frozen at" \
            FROM json_each(\(parameter))) f
            """
        let columns = columns.map { "t." + SQLText.identifier($0.name) }.joined(separator: ", ")
        return """
            (SELECT id, tx_from, \(columnList) FROM \(records) WHERE key NOT IN (SELECT "frozen key" FROM \(frozen)) \
            UNION ALL SELECT t.id, t.tx_from, \(columns) FROM \(frozen) JOIN \(current) t ON t.key = "frozen key" \
            WHERE t.tx_from <= "frozen at" \
            UNION ALL SELECT t.id, t.tx_from, \(columns) FROM \(frozen) JOIN \(history) t ON t.key = "frozen key" \
            WHERE t.tx_from <= "frozen at" AND t.tx_until > "frozen at")
            """
    }

    /// All versions of all records that a transaction (1) or an earlier one made, as something to select from.
    var versions: String {
        """
        (SELECT id, tx_from, NULL AS tx_until, \(columnList) FROM \(current) WHERE tx_from <= ?1 UNION ALL \
        SELECT id, tx_from, tx_until, \(columnList) FROM \(history) WHERE tx_from <= ?1)
        """
    }

    /// Makes the tables of an object.
    ///
    /// Required fields get no NOT NULL, because what is required may change without a migration; the writer checks it.
    func creation() -> [String] {
        let fields = columns.dropFirst().map { ", " + Self.columnDefinition($0) }.joined()
        return [
            """
            CREATE TABLE \(current) (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE\(fields), \
            tx_from INTEGER NOT NULL) STRICT
            """,
            """
            CREATE TABLE \(history) (id INTEGER NOT NULL, key TEXT NOT NULL\(fields), tx_from INTEGER NOT NULL, \
            tx_until INTEGER NOT NULL, PRIMARY KEY (id, tx_from)) STRICT, WITHOUT ROWID
            """,
            "CREATE INDEX \(SQLText.identifier("\(object)_history.key")) ON \(history) (key)",
        ]
    }

    /// Adds a column to both tables.
    func addition(of column: StoredColumn) -> [String] {
        [current, history].map { "ALTER TABLE \($0) ADD COLUMN \(Self.columnDefinition(column))" }
    }

    /// Makes an index on columns of the present records; the points keep its name apart from those of tables.
    ///
    /// Records whose first field is empty stay out of it: no search for a value needs them, and they would slow every
    /// insertion.
    func indexCreation(on fields: [String]) -> String {
        let name = SQLText.identifier(([object] + fields).joined(separator: "."))
        return """
            CREATE INDEX IF NOT EXISTS \(name) \
            ON \(current) (\(SQLText.identifiers(fields))) WHERE \(SQLText.identifiers(Array(fields.prefix(1)))) IS NOT NULL
            """
    }

    private static func columnDefinition(_ column: StoredColumn) -> String {
        let name = SQLText.identifier(column.name)
        let check = column.type == "boolean" ? " CHECK (\(name) BETWEEN 0 AND 1)" : ""
        return "\(name) \(column.isInteger ? "INTEGER" : "TEXT")\(check)"
    }
}
