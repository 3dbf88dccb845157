import LuaVM
import LunariaCore

extension LuaTable {
    /// The text in an entry; an empty one counts as none.
    func filledText(_ name: String) throws(ScriptFault) -> String? {
        guard let text = try text(name), !text.isEmpty else { return nil }
        return text
    }

    /// A name of at most 200 bytes on one line; a text that is empty counts as absent.
    func name(_ name: String) throws(ScriptFault) -> String? {
        guard let text = try filledText(name) else { return nil }
        guard let found = NameText.problem(with: text) else { return text }
        throw .argument(
            "'\(name)' of \(subject) is \(found), expected \(NameText.expectation)", hint: "write \(name) = \"…\"")
    }

    /// A sentence or two for people in one language or both, which must be there; line breaks become spaces.
    func requireReason(_ name: String) throws -> Label {
        let label = try requireLabel(name)
        return Label(en: try reason(label.en, name), zh: try reason(label.zh, name))
    }

    private func reason(_ text: String, _ name: String) throws(ScriptFault) -> String {
        let text = Reason.onOneLine(text)
        guard let found = Reason.problem(with: text) else { return text }
        throw .argument(
            "'\(name)' of \(subject) is \(found.en), expected \(Reason.expectation.en)", hint: "write \(name) = \"…\"")
    }

    /// The date in an entry, which is written as text.
    func date(_ name: String) throws(ScriptFault) -> CalendarDate? {
        guard let text = try filledText(name) else { return nil }
        do {
            return try CalendarDate(parsing: text)
        } catch {
            throw .argument("'\(name)' of \(subject): \(error)", hint: "write \(name) = \"2026-01-31\"")
        }
    }

    /// The label of the period in an entry: a text, or the value of a parameter of type `period`.
    func period(_ name: String, _ fiscalYear: FiscalYear) throws(ScriptFault) -> String? {
        var text: String?
        if stack.rawGet(field: name, at: index) == .table {
            defer { stack.pop() }
            text = try LuaTable(stack, at: -1, subject: "'\(name)' of \(subject)").requireText("label")
        } else {
            stack.pop()
            text = try filledText(name)
        }
        guard let text else { return nil }
        do {
            return try Period(parsing: text, fiscalYear: fiscalYear).label
        } catch {
            throw .argument("'\(name)' of \(subject): \(error)", hint: "write \(name) = \"2026-Q1\"")
        }
    }

    /// The record in an entry, which is there: a row of a query, or `{ object = "account", key = "K1" }`.
    func subject(_ name: String, _ frame: borrowing LuaFrame) throws -> Subject? {
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: index) {
        case .nil: return nil
        case .table: break
        default: throw wrong(name, "a row of a query, or { object = \"account\", key = \"…\" }")
        }
        let (bridge, _) = try frame.crossing()
        let entry = try LuaTable(stack, at: -1, subject: "'\(name)' of \(subject)")
        let found = try entry.record(bridge.schema)
        let query = Query(
            found.object, filters: [.equal(FieldDefinition.keyName, .text(found.key))],
            projection: [FieldDefinition.keyName], limit: 1)
        let reader = try QueryModule.checkRead(query, frame, bridge)
        let rows = try frame.script { try reader.rows(query) }
        defer { rows.close() }
        guard try frame.script({ try rows.next() }) else {
            throw ScriptFault.argument(
                "'\(name)' of \(subject) is \(found.object) '\(found.key.shortened)', and there is no such record",
                hint: "`lunaria export \(found.object) --field key` lists the keys there are")
        }
        return found
    }

    /// The object and key that the table names, as a row or by its entries.
    private func record(_ schema: Schema) throws -> Subject {
        // The metatable of a row bears the name of its object.
        guard stack.pushMetatable(at: index) else { return try named(schema) }
        stack.rawGet(field: "__name", at: -1)
        let object = stack.rawLength(at: -1) <= 100 ? stack.string(at: -1).flatMap { schema.object($0) } : nil
        stack.pop(2)
        guard let object else { return try named(schema) }
        guard let key = try text(FieldDefinition.keyName) else {
            throw ScriptFault.argument(
                "\(subject) is a row of \(object.name) without its key",
                hint: "read the key, too: crm.\(object.plural):select(\"key\", …)")
        }
        return Subject(object: object.name, key: key)
    }

    private func named(_ schema: Schema) throws -> Subject {
        _ = try LuaTable(stack, at: index, as: ProposeModule.subject, subject: subject)
        let object = try requireText("object")
        do {
            return Subject(object: try schema.requireObject(object).name, key: try requireText("key"))
        } catch let error as SchemaError {
            throw ScriptFault.argument("\(subject): \(error)")
        }
    }
}
