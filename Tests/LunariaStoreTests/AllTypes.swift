import LunariaCore

/// An object with a field of every type, and a few records of it.
enum AllTypes {
    static func schema() throws -> Schema {
        var schema = Schema()
        try schema.declare(
            ObjectDefinition(
                name: "thing",
                fields: [
                    FieldDefinition("title", .text), FieldDefinition("count", .integer),
                    FieldDefinition("weight", .decimal(places: 3)), FieldDefinition("price", .money),
                    FieldDefinition("share", .percent), FieldDefinition("active", .boolean),
                    FieldDefinition("due", .date), FieldDefinition("seen", .datetime),
                    FieldDefinition("size", .choice(["small", "large"])),
                    FieldDefinition("account", .reference(to: "account", mustExist: false)),
                ], plugin: "things"))
        return schema
    }

    static func workspace() throws -> Workspace {
        let workspace = try Workspace.make(try schema())
        try workspace.write { writer in
            _ = try writer.save(
                try workspace.draft(
                    "thing", "a",
                    [
                        "title": .text("杭州西湖有限公司 100%_x"), "count": .integer(7), "weight": try .decimal("1.250"),
                        "price": try .money("10.50 CNY"), "share": try .percent("7.25%"), "active": .boolean(true),
                        "due": try .date("2017-03-31"), "seen": try .datetime("2017-03-31T14:05:00"),
                        "size": .text("large"),
                        "account": .text("A"),
                    ]), .create)
            _ = try writer.save(
                try workspace.draft(
                    "thing", "b",
                    [
                        "title": .text("Café"), "count": .integer(-3), "weight": try .decimal("-0.001"),
                        "price": try .money("1000 JPY"), "share": try .percent("-50%"), "active": .boolean(false),
                        "due": try .date("2016-02-29"), "seen": try .datetime("2016-02-29T00:00:00"),
                        "size": .text("small"),
                        "account": .text("B"),
                    ]), .create)
            _ = try writer.save(try workspace.draft("thing", "c"), .create)
            _ = try writer.save(
                try workspace.draft("thing", "d", ["price": try .money("10.500 KWD"), "title": .text("")]), .create)
        }
        return workspace
    }
}
