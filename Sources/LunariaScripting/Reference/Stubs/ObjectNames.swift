import LunariaCore

/// What stands in stubs for a record, a query and what else differs from object to object.
struct ObjectNames {
    let record: String
    let query: String
    let conditions: String
    let draft: String
    let fieldName: String

    /// The name of a field, or the same with `-` before it.
    var fieldOrder: String { fieldName == "string" ? fieldName : fieldName + "|string" }

    /// Of any object.
    static let any = ObjectNames(
        record: "table<string, any>", query: "lunaria.Query", conditions: "table<string, any>",
        draft: "table<string, any>", fieldName: "string")

    private init(record: String, query: String, conditions: String, draft: String, fieldName: String) {
        self.record = record
        self.query = query
        self.conditions = conditions
        self.draft = draft
        self.fieldName = fieldName
    }

    init(_ object: ObjectDefinition) {
        let name = Stub.capitalized(object.name)
        self.init(
            record: name, query: "lunaria.\(name)Query", conditions: "lunaria.\(name)Conditions",
            draft: "lunaria.\(name)Draft", fieldName: "lunaria.\(name)Field")
    }
}
