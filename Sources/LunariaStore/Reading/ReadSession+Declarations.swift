import LunariaCore

extension ReadSession {
    func declarations() throws -> [Declaration] {
        let rows = try PreparedStatement(
            db,
            """
            SELECT * FROM (SELECT since, plugin, version, object, NULL AS field, NULL FROM object_definition UNION ALL \
            SELECT f.since, f.plugin, f.version, f.object, ifnull((SELECT name FROM field_name n \
            WHERE n.object = f.object AND n.field = f.field AND n.number = 0), f.field), NULL FROM field_definition f \
            JOIN object_definition o ON o.object = f.object WHERE f.since > ifnull(o.since, -1) UNION ALL \
            SELECT n.since, f.plugin, n.version, n.object, n.name, ifnull((SELECT p.name FROM field_name p \
            WHERE p.object = n.object AND p.field = n.field AND p.number = n.number - 1), n.field) FROM field_name n \
            JOIN field_definition f ON f.object = n.object AND f.field = n.field WHERE n.number > 0) \
            ORDER BY ifnull(since, -1), object, field
            """)
        defer { rows.reset() }
        var declarations: [Declaration] = []
        while try rows.step() {
            declarations.append(
                Declaration(
                    transaction: rows.optionalInteger(0), plugin: rows.optionalText(1), version: rows.optionalText(2),
                    object: rows.text(3), field: rows.optionalText(4), formerName: rows.optionalText(5)))
        }
        return declarations
    }
}
