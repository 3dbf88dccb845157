import LunariaCore

/// The stubs of the objects of a workspace: a class of records for each, so that `deal.amount` is known.
enum ObjectStubs {
    static func file(of schema: Schema) -> ReferenceFile {
        var text = "\(PageStubs.mark)\n\(Stub.comment("The objects of the workspace."))\n"
        for object in schema.objects { text += stubs(of: object) }
        text += Stub.comment("The queries that `crm` has, by the plurals of the objects.")
        text += "---@class \(Stub.objectsClass)\n"
        for object in schema.objects { text += "---@field \(Stub.key(object.plural)) \(ObjectNames(object).query)\n" }
        return ReferenceFile(path: "objects.lua", text: text)
    }

    private static func stubs(of object: ObjectDefinition) -> String {
        let names = ObjectNames(object)
        var text = Stub.comment("A record of \(object.name): \(object.label.en), \(object.label.zh).")
        text += "---@class \(names.record)\n"
        for field in object.fields {
            text +=
                "---@field \(Stub.key(field.name))\(field.isRequired ? "" : "?") \(field.type.inRows)\(remark(field))\n"
        }
        text += "\n---@alias \(names.fieldName) \(object.fields.map { "\"\($0.name)\"" }.joined(separator: "|"))\n"
        text += "\n---@class \(names.conditions)\n"
        for field in object.fields { text += "---@field \(Stub.key(field.name))? \(field.type.inConditions)\n" }
        text += "\n---@class \(names.draft)\n"
        for field in object.fields { text += "---@field \(Stub.key(field.name))? \(field.type.inDrafts)\n" }
        return text + "\n" + query(names) + "\n"
    }

    /// The methods of a query whose types differ from object to object.
    private static func query(_ names: ObjectNames) -> String {
        let parent = QueryModule.declaration
        let variable = String(names.query.dropFirst("lunaria.".count))
        var text = "---@class \(names.query) : \(Stub.className(parent.name))\nlocal \(variable) = {}\n"
        for method in parent.methods {
            let own = Stub.function(method, as: "\(variable):\(method.name)", names)
            if own != Stub.function(method, as: "\(variable):\(method.name)", .any) { text += "\n" + own }
        }
        return text
    }

    private static func remark(_ field: FieldDefinition) -> String {
        var words = field.label.en == field.label.zh ? field.label.en : "\(field.label.en), \(field.label.zh)"
        if case .reference(let target, _) = field.type { words += "; the key of \(target)" }
        if let plugin = field.plugin { words += " (\(plugin))" }
        return Stub.remark(words)
    }
}

extension FieldType {
    /// The type of the field's value in a row.
    fileprivate var inRows: String {
        switch self {
        case .text, .datetime, .reference: "string"
        case .date: "lunaria.Date"
        case .integer: "integer"
        case .boolean: "boolean"
        case .decimal, .percent: "lunaria.Decimal"
        case .money: "lunaria.Money"
        case .choice(let choices): Stub.literals(choices)
        }
    }

    /// What a new value of the field may be; a text is read like a cell of a file.
    fileprivate var inDrafts: String {
        switch self {
        case .text, .datetime, .reference: "string"
        case .date: "lunaria.Date"
        case .integer: "integer|string"
        case .boolean: "boolean|string"
        case .decimal, .percent: "lunaria.Number"
        case .money: "lunaria.Money|lunaria.Number"
        case .choice: inRows + "|\"\""
        }
    }

    /// What a condition on the field may be.
    fileprivate var inConditions: String {
        switch self {
        case .date, .datetime: inDrafts + "|lunaria.Comparison|lunaria.Period"
        default: inDrafts + "|lunaria.Comparison"
        }
    }
}
