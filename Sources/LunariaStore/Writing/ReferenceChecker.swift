import GRDB
import LunariaCore

/// Checks that references lead to records that exist and never back to where they began.
final class ReferenceChecker {
    private let db: Database
    private var known: [String: KnownKeys] = [:]
    private var lookups: [String: PreparedStatement] = [:]

    init(_ db: Database) {
        self.db = db
    }

    /// Refuses a reference to a record that is not there.
    func check(_ reference: ObjectTable.Reference, _ found: String, of object: ObjectDefinition, key: String) throws {
        if !reference.mustExist || known[reference.target]?.contains(found) == true { return }
        guard try exists(found, in: reference.target) else {
            throw RecordProblem(
                object: object.name, key: key, field: reference.field.name, found: found,
                expected: FieldType.reference(to: reference.target, mustExist: true).expectation)
        }
        known[reference.target, default: KnownKeys()].insert(found)
    }

    /// Refuses a reference within an object from which its own chain leads back to the record.
    func checkCycle(
        _ reference: ObjectTable.Reference, _ found: String, of object: ObjectDefinition, key: String
    ) throws {
        guard let cycle = try cycle(reference, from: key, to: found) else { return }
        throw RecordProblem(
            object: object.name, key: key, field: reference.field.name, found: found,
            expected: .noCircle(of: Self.text(of: cycle)))
    }

    /// The keys along a chain of references from a record by way of another back to itself, or `nil`.
    func cycle(_ reference: ObjectTable.Reference, from key: String, to next: String) throws -> [String]? {
        let field = SQLText.identifier(reference.column)
        let table = SQLText.identifier(reference.target)
        let statement = try PreparedStatement(db, "SELECT \(field) FROM \(table) WHERE key = ?")
        defer { statement.reset() }
        var chain = [key, next]
        var seen = KnownKeys()
        while let last = chain.last, !last.utf8.elementsEqual(key.utf8) {
            if seen.contains(last) { return nil }
            seen.insert(last)
            statement.reset()
            statement.bind(last, at: 1)
            guard try statement.step(), let parent = statement.optionalText(0) else { return nil }
            chain.append(parent)
        }
        return chain
    }

    /// `A → B → A`, shortened in the middle when it is long.
    static func text(of cycle: [String]) -> String {
        let shown = cycle.count <= 8 ? cycle : cycle.prefix(4) + ["…"] + cycle.suffix(3)
        return shown.joined(separator: " → ")
    }

    /// Refuses to let a record go that others refer to.
    func checkUnused(_ table: ObjectTable, key: String) throws {
        var examples: [String] = []
        var count: Int64 = 0
        for referrer in table.referrers {
            let condition = """
                FROM \(SQLText.identifier(referrer.object)) WHERE \(SQLText.identifier(referrer.column)) = ?
                """
            let counting = try PreparedStatement(db, "SELECT count(*) \(condition)")
            defer { counting.reset() }
            counting.bind(key, at: 1)
            guard try counting.step(), counting.integer(0) > 0 else { continue }
            count += counting.integer(0)
            let naming = try PreparedStatement(db, "SELECT key \(condition) ORDER BY key LIMIT 3")
            defer { naming.reset() }
            naming.bind(key, at: 1)
            while examples.count < 3, try naming.step() { examples.append("\(referrer.object) '\(naming.text(0))'") }
        }
        if count == 0 { return }
        let rest = count - Int64(examples.count)
        let list = examples.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : "")
        throw RecordProblem(
            object: table.object.name, key: key, field: nil,
            found: count == 1 ? "1 record that refers to it" : "\(count) records that refer to it",
            expected: Label(en: "none when it is deleted: \(list)", zh: "删除时没有引用它的记录：\(list)"))
    }

    /// Forgets that a record exists.
    func forget(_ key: String, of object: String) { known[object]?.remove(key) }

    /// Forgets which records exist.
    func forgetAll() { known = [:] }

    private func exists(_ key: String, in object: String) throws(StoreError) -> Bool {
        let statement: PreparedStatement
        if let lookup = lookups[object] {
            statement = lookup
        } else {
            statement = try PreparedStatement(db, "SELECT 1 FROM \(SQLText.identifier(object)) WHERE key = ?")
            lookups[object] = statement
        }
        defer { statement.reset() }
        statement.bind(key, at: 1)
        return try statement.step()
    }
}
