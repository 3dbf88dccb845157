import GRDB
import LunariaCore

extension Definitions {
    /// Makes the tables, columns and indexes that the schema declares and the database does not have yet, and gives
    /// fields their new names.
    mutating func apply(_ schema: Schema, to db: Database) throws {
        let versions = PluginVersions(db)
        try versions.check(schema.versions)
        let since = try TransactionLog(db).last?.number ?? 0
        let record = DeclarationRecord(db: db, since: since, versions: schema.versions)
        for object in schema.objects {
            try checkName(of: object, in: schema)
            if columns[object.name] == nil {
                try create(object, record)
            } else {
                try rename(object, record)
                try extend(object, record)
            }
            for field in object.fields.dropFirst() where field.needsIndex {
                let names = ([field.name] + field.indexedWith).map { column(of: $0, on: object.name) }
                try db.execute(sql: StoredTable(object: object.name, columns: []).indexCreation(on: names))
            }
        }
        try versions.remember(schema.versions)
        try db.execute(
            sql: "INSERT INTO meta VALUES ('schema', ?1) ON CONFLICT (name) DO UPDATE SET value = ?1",
            arguments: [Self.fingerprint(of: schema)])
    }

    private mutating func create(_ object: ObjectDefinition, _ record: DeclarationRecord) throws {
        let made = object.fields.map(\.column)
        for sql in StoredTable(object: object.name, columns: made).creation() { try record.db.execute(sql: sql) }
        try record.remember(object)
        for field in object.fields { try record.remember(field, in: field.column, on: object) }
        columns[object.name] = zip(object.fields, made).map { field, column in
            DefinedColumn(
                stored: column, plugin: field.plugin,
                names: [DefinedColumn.Name(text: field.name, since: record.since)])
        }
    }

    /// Gives columns the new names of their fields; the columns keep theirs, by which old versions were hashed.
    private mutating func rename(_ object: ObjectDefinition, _ record: DeclarationRecord) throws {
        for field in object.fields where !field.renamedFrom.isEmpty {
            let known = columns[object.name] ?? []
            if let present = known.first(where: { $0.name == field.name }) {
                try checkPredecessors(of: field, present, on: object, known)
                continue
            }
            let positions = field.renamedFrom.compactMap { old in
                known.firstIndex { $0.name == old && $0.plugin == field.plugin }
            }
            guard let position = positions.first else {
                try checkOrigin(of: field, on: object, known)
                continue
            }
            let column = known[position]
            guard column.stored.type == field.column.type else {
                throw Self.conflict(field, on: object, stored: column.stored.type)
            }
            let number = Int64(column.names.count)
            try record.rename(column.stored, on: object, to: field, number: number)
            columns[object.name]?[position].names.append(
                DefinedColumn.Name(text: field.name, since: record.since))
        }
    }

    /// Refuses a rename that comes too late: the new field has been there without it.
    private func checkPredecessors(
        of field: FieldDefinition, _ present: DefinedColumn, on object: ObjectDefinition, _ known: [DefinedColumn]
    ) throws(StoreError) {
        guard
            let old = field.renamedFrom.first(where: { old in
                object.field(old) == nil && !present.wasCalled(old)
                    && known.contains { $0.name == old && $0.plugin == field.plugin }
            })
        else { return }
        let declarer = Self.declarer(field, object)
        throw .schemaConflict(
            Label(
                en:
                    "field '\(field.name)' on \(object.name) is declared by \(declarer.en) as renamed from '\(old)', but "
                    + "the data have both; a rename comes with the first version that has the new name. Leave "
                    + "`renamed_from` out, or give the field another name",
                zh: "\(declarer.zh)声明 \(object.name) 的字段“\(field.name)”由“\(old)”改名而来，但数据中两者都有；改名须随"
                    + "首次使用新名称的版本声明。请去掉 `renamed_from`，或给该字段另取名称"))
    }

    /// Refuses a rename from a name that nothing ever had, while the plugin leaves behind a field that was probably meant.
    ///
    /// Where it leaves none behind, the rename happened in other data: here the plugin is new, or a version was skipped.
    private func checkOrigin(
        of field: FieldDefinition, on object: ObjectDefinition, _ known: [DefinedColumn]
    ) throws(StoreError) {
        let wasThere = known.contains { column in
            column.wasCalled(field.name)
                || field.renamedFrom.contains { column.name == $0 || column.wasCalled($0) }
        }
        let sources = Set(object.fields.flatMap(\.renamedFrom))
        let left = known.filter { column in
            column.plugin == field.plugin && object.field(column.name) == nil && !sources.contains(column.name)
        }.map(\.name)
        guard !wasThere, !left.isEmpty, let old = field.renamedFrom.first else { return }
        let (hint, declarer) = (Spelling.suggestion(for: old, among: left), Self.declarer(field, object))
        let names = Label(listing: left)
        throw .schemaConflict(
            Label(
                en:
                    "field '\(field.name)' on \(object.name) is declared by \(declarer.en) as renamed from '\(old)', but "
                    + "there is no '\(old)'\(hint.en); the data have \(names.en), not declared any more. Name the field it "
                    + "was, or leave `renamed_from` out if it is a new one. Nothing was written",
                zh: "\(declarer.zh)声明 \(object.name) 的字段“\(field.name)”由“\(old)”改名而来，但没有“\(old)”\(hint.zh)；"
                    + "数据中有不再声明的 \(names.zh)。请写明原来的字段，若是新字段则去掉 `renamed_from`。没有写入任何内容"))
    }

    private mutating func extend(_ object: ObjectDefinition, _ record: DeclarationRecord) throws {
        for field in object.fields {
            let known = columns[object.name] ?? []
            if let position = known.firstIndex(where: { $0.name == field.name }) {
                let column = known[position].stored
                if column.type != field.column.type { throw Self.conflict(field, on: object, stored: column.type) }
                try record.remember(field, in: column, on: object)
                columns[object.name]?[position].plugin = field.plugin
                continue
            }
            let column = Self.column(for: field, besides: known)
            for sql in StoredTable(object: object.name, columns: []).addition(of: column) {
                try record.db.execute(sql: sql)
            }
            try record.remember(field, in: column, on: object)
            if column.name != field.name { try record.rename(column, on: object, to: field, number: 0) }
            columns[object.name]?.append(
                DefinedColumn(
                    stored: column, plugin: field.plugin,
                    names: [DefinedColumn.Name(text: field.name, since: record.since)]))
        }
        try record.remember(object)
    }

    /// A column for a new field; one whose name another column was made with gets a number behind it.
    private static func column(for field: FieldDefinition, besides known: [DefinedColumn]) -> StoredColumn {
        let column = field.column
        var name = column.name
        var number = 1
        while known.contains(where: { $0.stored.name == name }) {
            number += 1
            name = "\(column.name)#\(number)"
        }
        return StoredColumn(name: name, type: column.type, isInteger: column.isInteger)
    }

    /// Refuses names under which the database keeps something else.
    private func checkName(of object: ObjectDefinition, in schema: Schema) throws(StoreError) {
        let name = object.name
        let declarer = Self.declarer(object.plugin)
        if Migrations.tableNames.contains(name) || name.hasPrefix("sqlite_") || name.hasPrefix("grdb_") {
            throw .schemaConflict(
                Label(
                    en: "\(declarer.en) declares the object '\(name)', a name the database uses itself; rename it",
                    zh: "\(declarer.zh)声明了对象“\(name)”，这个名称由数据库自用；请改名"))
        }
        if let other = StoredTable.object(ofHistory: name), schema.object(other) != nil || columns[other] != nil {
            throw .schemaConflict(
                Label(
                    en: "\(declarer.en) declares the object '\(name)', the name under which the database keeps the "
                        + "history of \(other); rename it",
                    zh: "\(declarer.zh)声明了对象“\(name)”，数据库以这个名称保存 \(other) 的历史；请改名"))
        }
        for field in object.fields {
            guard case .reference(let target, _) = field.type, schema.object(target) == nil else { continue }
            let hint = Spelling.suggestion(for: target, among: schema.objects.map(\.name))
            throw .schemaConflict(
                Label(
                    en:
                        "field '\(field.name)' on \(name) refers to the object '\(target)', which nobody declares\(hint.en)",
                    zh: "\(name) 的字段“\(field.name)”引用对象“\(target)”，但没有插件声明该对象\(hint.zh)"))
        }
    }

    private static func conflict(
        _ field: FieldDefinition, on object: ObjectDefinition, stored: String
    ) -> StoreError {
        let declarer = declarer(field, object)
        return .schemaConflict(
            Label(
                en: "field '\(field.name)' on \(object.name) is kept as \(stored), but \(declarer.en) declares it as "
                    + "\(field.type.storedName); data do not change their type, use a new name for the field",
                zh: "\(object.name) 的字段“\(field.name)”存为 \(stored)，但\(declarer.zh)将其声明为 "
                    + "\(field.type.storedName)；数据的类型不能更改，请给该字段另取名称"))
    }

    private static func declarer(_ field: FieldDefinition, _ object: ObjectDefinition) -> Label {
        declarer(field.plugin ?? object.plugin)
    }

    private static func declarer(_ plugin: String?) -> Label { SchemaError.declarer(plugin) }
}
