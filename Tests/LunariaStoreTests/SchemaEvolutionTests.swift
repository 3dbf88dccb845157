import LunariaCore
import LunariaStore
import Testing

struct SchemaEvolutionTests {
    private func schema(_ fields: [FieldDefinition], objects: [ObjectDefinition] = []) throws -> Schema {
        var schema = Schema()
        for object in objects { try schema.declare(object) }
        try schema.declare(fields: fields, on: "account")
        return schema
    }

    @Test func `a field declared later is added to all records there are`() throws {
        let file = try DatabaseFile()
        let before = try Workspace.open(file)
        try before.write { writer in
            for index in 0..<1000 {
                _ = try writer.save(try before.draft("account", "A\(index)", ["name": .text("a")]), .create)
            }
        }
        let after = try Workspace.open(
            file,
            try schema([
                FieldDefinition("grade", .choice(["A", "B"]), isIndexed: true, plugin: "grades"),
                FieldDefinition("vip", .boolean, plugin: "grades"),
            ]))
        #expect(try after.keys("account", Filter("grade", .isEmpty, [.boolean(true)])).count == 1000)
        try after.save("account", "A7", ["grade": .text("A"), "vip": .boolean(true)])
        #expect(try after.keys("account", .equal("vip", .boolean(true))) == ["A7"])
        #expect(try after.versions("account", "A7").map { $0.record["grade"].fileText } == ["", "A"])
        #expect(
            try after.rows(
                Query("account", filters: [.equal("key", .text("A7"))], projection: ["grade"]), at: .transaction(1))
                == [""])
        #expect(try after.verify() == 2)
    }

    @Test func `a record stays as long as data of a plugin that is gone refer to it`() throws {
        let file = try DatabaseFile()
        let visit = ObjectDefinition(
            name: "visit", fields: [FieldDefinition("account", .reference(to: "account", mustExist: true))],
            plugin: "visits")
        let with = try Workspace.open(file, try schema([], objects: [visit]))
        try with.save("account", "A", ["name": .text("a")])
        try with.save("visit", "V", ["account": .text("A")])
        let without = try Workspace.open(file)
        #expect(throws: StoreError.self) { try without.undo(1) }
        #expect(throws: RecordProblem.self) { try without.delete("account", "A") }
        #expect(try without.record("account", "A") != nil)
    }

    @Test func `a field no longer declared keeps its data through changes, undo and verification`() throws {
        let file = try DatabaseFile()
        let grade = FieldDefinition("grade", .text, plugin: "grades")
        let thing = ObjectDefinition(name: "thing", fields: [FieldDefinition("title", .text)], plugin: "grades")
        let full = try schema([grade], objects: [thing])
        let with = try Workspace.open(file, full)
        try with.save("account", "A", ["name": .text("a"), "grade": .text("gold")])
        try with.save("thing", "T", ["title": .text("t")])
        let without = try Workspace.open(file)
        #expect(throws: QueryError.self) { try without.rows(Query("thing")) }
        try without.save("account", "A", ["name": .text("changed")])
        try without.save("account", "A", ["name": .text("changed again")])
        _ = try without.undo(4)
        _ = try without.undo(2)
        #expect(try without.verify() == 6)
        let again = try Workspace.open(file, full)
        #expect(try again.record("account", "A")?["grade"] == .text("gold"))
        #expect(try again.record("account", "A")?["name"] == .text("changed"))
        #expect(try again.rows(Query("thing")) == [])
        #expect(try again.rows(Query("thing"), at: .transaction(2)) == ["T|t"])
        #expect(try again.verify() == 6)
    }

    @Test func `a field required later is asked for on the next save`() throws {
        let file = try DatabaseFile()
        try Workspace.open(file).save("account", "A", ["name": .text("a")])
        let after = try Workspace.open(
            file, try schema([FieldDefinition("grade", .text, isRequired: true, plugin: "grades")]))
        let problem = try #require(throws: RecordProblem.self) { try after.save("account", "A", ["name": .text("b")]) }
        #expect(
            problem.description == "account 'A', field 'grade': found nothing, expected text (the field is required)")
        try after.save("account", "A", ["name": .text("b"), "grade": .text("x")])
        #expect(try after.verify() == 2)
    }

    @Test(arguments: [
        (
            FieldType.decimal(places: 3),
            "field 'x' on account is kept as decimal(2), but plugin 'two' declares it as decimal(3)"
        ),
        (.money, "field 'x' on account is kept as decimal(2), but plugin 'two' declares it as money"),
        (.text, "field 'x' on account is kept as decimal(2), but plugin 'two' declares it as text"),
    ])
    func `a column does not change its type`(type: FieldType, message: String) throws {
        let file = try DatabaseFile()
        _ = try Workspace.open(file, try schema([FieldDefinition("x", .decimal(places: 2), plugin: "one")]))
        let error = #expect(throws: StoreError.self) {
            try Workspace.open(
                file, try schema([FieldDefinition("x", type, plugin: "two"), FieldDefinition("y", .text)]))
        }
        #expect(error?.words.en == message + "; data do not change their type, use a new name for the field")
        #expect(error?.isSaidInChinese == true)
        // Nothing of the refused schema was applied.
        let workspace = try Workspace.open(file, try schema([FieldDefinition("y", .integer, plugin: "one")]))
        try workspace.save("account", "A", ["name": .text("a"), "y": .integer(1)])
    }

    @Test func `choices may grow and a reference may become strict`() throws {
        let file = try DatabaseFile()
        func fields(_ choices: [String], _ mustExist: Bool) -> [FieldDefinition] {
            [
                FieldDefinition("grade", .choice(choices), plugin: "p"),
                FieldDefinition("partner", .reference(to: "account", mustExist: mustExist), plugin: "p"),
            ]
        }
        let loose = try Workspace.open(file, try schema(fields(["A"], false)))
        try loose.save("account", "A", ["name": .text("a"), "grade": .text("A"), "partner": .text("nobody")])
        let strict = try Workspace.open(file, try schema(fields(["A", "B"], true)))
        try strict.save("account", "A", ["grade": .text("B")])
        #expect(throws: RecordProblem.self) {
            try strict.save("account", "B", ["name": .text("b"), "partner": .text("nobody")])
        }
        #expect(try strict.verify() == 2)
    }

    @Test(arguments: ["tx", "change", "run", "line", "meta", "sqlite_x", "grdb_migrations", "account_history"])
    func `names the database uses itself are refused`(name: String) throws {
        let schema = Schema(objects: Schema.coreObjects + [ObjectDefinition(name: name, fields: [], plugin: "p")])
        let error = #expect(throws: StoreError.self) { try Workspace.make(schema) }
        #expect(error?.words.en.hasPrefix("plugin 'p' declares the object '\(name)', ") == true)
        #expect(error?.words.zh.hasPrefix("插件“p”声明了对象“\(name)”，") == true)
    }

    @Test func `a reference to an object nobody declares is refused`() throws {
        let schema = try schema([FieldDefinition("x", .reference(to: "acount", mustExist: true), plugin: "p")])
        let error = #expect(throws: StoreError.self) { try Workspace.make(schema) }
        #expect(
            error?.words
                == Label(
                    en: "field 'x' on account refers to the object 'acount', which nobody declares (did you mean "
                        + "'account'?)",
                    zh: "account 的字段“x”引用对象“acount”，但没有插件声明该对象（是不是“account”？）"))
    }

    @Test func `columns another handle adds are part of what this one writes`() throws {
        let file = try DatabaseFile()
        let old = try Workspace.open(file)
        try old.save("account", "A", ["name": .text("a")])
        let new = try Workspace.open(file, try schema([FieldDefinition("grade", .text, plugin: "p")]))
        try new.save("account", "A", ["grade": .text("gold")])
        try old.save("account", "A", ["name": .text("b")])
        #expect(try new.record("account", "A")?["grade"] == .text("gold"))
        #expect(try old.verify() == 3)
    }

    @Test func `a draft made for other fields is refused`() throws {
        let workspace = try Workspace.make()
        let other = ObjectDefinition(
            name: "account", fields: [FieldDefinition("region", .text), FieldDefinition("name", .text)])
        #expect(throws: StoreError.self) {
            try workspace.write {
                _ = try $0.save(try RecordDraft(other, ["key": .text("A"), "name": .text("a")]), .create)
            }
        }
    }
}
