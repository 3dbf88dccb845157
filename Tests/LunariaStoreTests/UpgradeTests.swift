import LunariaCore
import LunariaStore
import Testing

/// What becomes of the data when a plugin is there in another version.
struct UpgradeTests {
    private func schema(
        _ version: String, _ fields: [FieldDefinition], objects: [ObjectDefinition] = [], plugin: String = "sizes"
    ) throws -> Schema {
        var schema = Schema()
        for object in objects { try schema.declare(object) }
        try schema.declare(fields: fields, on: "account")
        schema.note(try #require(PluginVersion(parsing: version)), of: plugin)
        return schema
    }

    private func field(
        _ name: String, from former: [String] = [], isIndexed: Bool = false, plugin: String = "sizes"
    ) -> FieldDefinition {
        FieldDefinition(name, .text, isIndexed: isIndexed, renamedFrom: former, plugin: plugin)
    }

    @Test func `an earlier version is refused and nothing is written`() throws {
        let file = try DatabaseFile()
        _ = try Workspace.open(file, try schema("1.10.0", [field("grade")]))
        let error = #expect(throws: StoreError.self) {
            try Workspace.open(file, try schema("1.9.0", [field("grade"), field("more")]))
        }
        #expect(
            error?.words.en
                == "plugin 'sizes' is there in version 1.9.0, but the data were last opened with version 1.10.0, which may "
                + "have declared what 1.9.0 does not know; bring back version 1.10.0 or a later one. Nothing was "
                + "written")
        #expect(error?.isSaidInChinese == true)
        let again = try Workspace.open(file, try schema("1.10", [field("grade")]))
        #expect(throws: QueryError.self) { try again.rows(Query("account", projection: ["more"])) }
        _ = try Workspace.open(file, try schema("2.0", [field("grade")]))
        #expect(throws: StoreError.self) { try Workspace.open(file, try schema("1.10.0", [field("grade")])) }
        // A plugin that is gone, or declares nothing any more, is not looked at.
        _ = try Workspace.open(file)
    }

    @Test func `a renamed field keeps its data, its history and its hashes`() throws {
        let file = try DatabaseFile()
        let before = try Workspace.open(file, try schema("1", [field("grade", isIndexed: true)]))
        try before.save("account", "A", ["name": .text("a"), "grade": .text("gold")])
        try before.save("account", "A", ["grade": .text("silver")])
        try before.save("account", "B", ["name": .text("b"), "grade": .text("gold")])

        let after = try Workspace.open(
            file, try schema("2", [field("size_class", from: ["grade"], isIndexed: true), field("added")]))
        #expect(try after.verify() == 3)
        #expect(try after.record("account", "A")?["size_class"] == .text("silver"))
        #expect(try after.record("account", "A", at: .transaction(1))?["size_class"] == .text("gold"))
        #expect(try after.versions("account", "A").map { $0.record["size_class"].fileText } == ["gold", "silver"])
        #expect(try after.keys("account", .equal("size_class", .text("gold"))) == ["B"])
        #expect(
            try after.rows(
                Query("account", projection: ["key"], order: [Query.Order("size_class", descending: true)]),
                at: .latest) == ["A", "B"])
        let groups = AggregateQuery(Query("account"), groupBy: ["size_class"], [Aggregate(.max, of: "size_class")])
        #expect(
            try after.store.read(at: .latest) { try $0.aggregate(groups).map { $0.group + $0.figures } } == [
                [.text("gold"), .text("gold")], [.text("silver"), .text("silver")],
            ])
        #expect(throws: QueryError.self) { try after.rows(Query("account", projection: ["grade"])) }

        try after.save("account", "A", ["size_class": .text("bronze"), "added": .text("x")])
        _ = try after.undo(4)
        _ = try after.undo(2)
        #expect(try after.record("account", "A")?["size_class"] == .text("gold"))
        try after.delete("account", "B")
        _ = try after.undo(7)
        #expect(try after.record("account", "B")?["size_class"] == .text("gold"))
        #expect(try after.verify() == 8)
        #expect(try Workspace.open(file, after.schema).verify() == 8)
    }

    @Test func `a rename may skip versions, and its old name may be used anew`() throws {
        let file = try DatabaseFile()
        try Workspace.open(file, try schema("1", [field("grade")])).save(
            "account", "A", ["name": .text("a"), "grade": .text("gold")])
        let third = try Workspace.open(
            file, try schema("3", [field("grade", isIndexed: true), field("tier", from: ["size_class", "grade"])]))
        #expect(try third.record("account", "A")?["tier"] == .text("gold"))
        #expect(try third.record("account", "A")?["grade"] == .null)
        try third.save("account", "A", ["grade": .text("new")])
        try third.save("account", "A", ["tier": .text("old")])
        #expect(try third.keys("account", .equal("grade", .text("new"))) == ["A"])
        #expect(try third.rows(Query("account", projection: ["tier", "grade"]), at: .transaction(2)) == ["gold|new"])
        _ = try third.undo(3)
        #expect(try third.rows(Query("account", projection: ["tier", "grade"])) == ["gold|new"])

        let fourth = try Workspace.open(
            file,
            try schema(
                "4", [field("rank", from: ["tier", "size_class"]), field("mark", from: ["grade"]), field("grade")]))
        #expect(try fourth.rows(Query("account", projection: ["rank", "mark", "grade"])) == ["gold|new|"])
        try fourth.save("account", "A", ["grade": .text("newest")])
        #expect(try fourth.verify() == 5)
        // What two fields called alike held is told apart by the hashes, too.
        try file.tamper("UPDATE account SET \"grade#2\" = \"grade#3\", \"grade#3\" = \"grade#2\"")
        #expect(throws: StoreError.self) { try fourth.verify() }
    }

    @Test func `a dropped field comes back with its data, also under a new name`() throws {
        let file = try DatabaseFile()
        try Workspace.open(file, try schema("1", [field("grade")])).save(
            "account", "A", ["name": .text("a"), "grade": .text("gold")])
        let without = try Workspace.open(file, try schema("2", [field("other")]))
        try without.save("account", "A", ["name": .text("b")])
        let back = try Workspace.open(file, try schema("3", [field("size_class", from: ["grade"])]))
        #expect(try back.record("account", "A")?["size_class"] == .text("gold"))
        #expect(try back.verify() == 2)
    }

    @Test func `what was declared is written down`() throws {
        let file = try DatabaseFile()
        let first = try Workspace.open(file, try schema("1", [field("grade")]))
        try first.save("account", "A", ["name": .text("a")])
        let thing = ObjectDefinition(name: "thing", fields: [FieldDefinition("title", .text)], plugin: "sizes")
        _ = try Workspace.open(
            file, try schema("2.0", [field("size", from: ["grade"]), field("grade")], objects: [thing]))
        try first.save("account", "A", ["name": .text("b")])
        let last = try Workspace.open(
            file, try schema("3", [field("rank", from: ["size"]), field("mark", from: ["grade"])], objects: [thing]))
        let entries = try last.store.read(at: .latest) { try $0.declarations() }.filter { $0.plugin != nil }
        #expect(
            entries.map { entry in
                "\(entry.transaction ?? -1) \(entry.version ?? "") \(entry.object) \(entry.field ?? "-") "
                    + (entry.formerName ?? "")
            } == [
                "1 2.0 account grade ", "1 2.0 account size grade", "1 2.0 thing - ", "2 3 account mark grade",
                "2 3 account rank size",
            ])
    }

    @Test func `a rename that comes too late, or changes the type, is refused`() throws {
        let file = try DatabaseFile()
        _ = try Workspace.open(file, try schema("1", [field("grade")]))
        let error = #expect(throws: StoreError.self) {
            try Workspace.open(
                file, try schema("2", [FieldDefinition("size", .integer, renamedFrom: ["grade"], plugin: "sizes")]))
        }
        #expect(
            error?.words.en
                == "field 'size' on account is kept as text, but plugin 'sizes' declares it as integer; data do not change "
                + "their type, use a new name for the field")
        #expect(error?.isSaidInChinese == true)
        _ = try Workspace.open(file, try schema("2", [field("size")]))
        let late = #expect(throws: StoreError.self) {
            try Workspace.open(file, try schema("2.1", [field("size", from: ["grade"])]))
        }
        #expect(
            late?.words.en
                == "field 'size' on account is declared by plugin 'sizes' as renamed from 'grade', but the data have both; a "
                + "rename comes with the first version that has the new name. Leave `renamed_from` out, or give the "
                + "field another name")
        #expect(late?.isSaidInChinese == true)
    }

    @Test func `nobody takes the data of another plugin by a rename`() throws {
        let file = try DatabaseFile()
        try Workspace.open(file, try schema("1", [field("grade", plugin: "one")], plugin: "one")).save(
            "account", "A", ["name": .text("a"), "grade": .text("gold")])
        let two = try Workspace.open(
            file, try schema("1", [field("size", from: ["grade"], plugin: "two")], plugin: "two"))
        #expect(try two.record("account", "A")?["size"] == .null)
    }

    @Test func `a reference that was renamed still holds its record`() throws {
        let file = try DatabaseFile()
        func visits(_ name: String, _ former: [String]) -> ObjectDefinition {
            ObjectDefinition(
                name: "visit",
                fields: [
                    FieldDefinition(
                        name, .reference(to: "account", mustExist: true), renamedFrom: former, plugin: "sizes"),
                    FieldDefinition(
                        name + "_before", .reference(to: "visit", mustExist: false),
                        renamedFrom: former.map { $0 + "_before" }, plugin: "sizes"),
                ], plugin: "sizes")
        }
        let before = try Workspace.open(file, try schema("1", [], objects: [visits("customer", [])]))
        try before.save("account", "A", ["name": .text("a")])
        try before.save("visit", "V", ["customer": .text("A")])
        let after = try Workspace.open(file, try schema("2", [], objects: [visits("place", ["customer"])]))
        #expect(throws: RecordProblem.self) { try after.delete("account", "A") }
        #expect(throws: StoreError.self) { try after.undo(1) }
        try after.save("visit", "W", ["place": .text("A"), "place_before": .text("V")])
        #expect(throws: RecordProblem.self) { try after.save("visit", "V", ["place_before": .text("W")]) }
        #expect(throws: RecordProblem.self) { try after.save("visit", "X", ["place": .text("nowhere")]) }
        // Also while the plugin is away.
        #expect(throws: RecordProblem.self) { try Workspace.open(file).delete("account", "A") }
        #expect(try after.verify() == 3)
    }

    @Test func `all there is can be read under the names of its time`() throws {
        let file = try DatabaseFile()
        let before = try Workspace.open(file, try schema("1", [field("grade")]))
        try before.save("account", "A", ["name": .text("a"), "grade": .text("gold")])
        let renamed = try schema("2", [field("size_class", from: ["grade"])])
        _ = try Workspace.open(file, renamed)
        let store = try SQLiteStore.open(
            path: file.path, schema: renamed, defaultCurrency: try Currency(code: "CNY"), isComplete: true)
        func names(at moment: Moment) throws -> [String] {
            try store.read(at: moment) { reader in
                try reader.schema.requireObject("account").fields.map(\.name)
                    .filter { ["grade", "size_class"].contains($0) }
            }
        }
        #expect(try names(at: .latest) == ["size_class", "grade"])
        #expect(try names(at: .transaction(0)) == ["grade"])
        try store.read(at: .latest) { reader in
            let cursor = try reader.rows(
                Query("account", filters: [.equal("grade", .text("gold"))], projection: ["grade", "size_class"]))
            #expect(try cursor.next())
            #expect(cursor.text(0) == "gold" && cursor.text(1) == "gold")
        }
    }
}
