extension HostType {
    /// The type in the annotations of the Lua language server.
    ///
    /// - Parameter names: What stands for a record, a query and so on: those of one object, or of any.
    func stub(_ names: ObjectNames) -> String {
        switch self {
        case .any: "any"
        case .text: "string"
        case .integer: "integer"
        case .boolean: "boolean"
        case .date: "lunaria.Date"
        case .number: "lunaria.Number"
        case .decimal: "lunaria.Decimal"
        case .money: "lunaria.Money"
        case .quantity: "lunaria.Money|lunaria.Number"
        case .cell: "lunaria.Cell"
        case .label: "string|lunaria.Label"
        case .choice(let words): Stub.literals(words)
        case .list(let type): type.member(names) + "[]"
        case .anyTable: "table"
        case .map(let type): "table<string, \(type.stub(names))>"
        case .function(let arguments, let answers): Self.function(arguments, answers, names)
        case .iterator(let type): "fun(): \(type.stub(names))"
        case .table(let name), .instance(let name), .plain(let name): Stub.className(name)
        case .either(let types): types.map { $0.member(names) }.joined(separator: "|")
        case .record: names.record
        case .query: names.query
        case .conditions: names.conditions
        case .draft: names.draft
        case .fieldName: names.fieldName
        case .fieldOrder: names.fieldOrder
        case .groups: Stub.className("groups")
        }
    }

    private static func function(_ arguments: [Argument], _ answers: [HostType], _ names: ObjectNames) -> String {
        let list = arguments.map { "\($0.name): \($0.type.stub(names))" }.joined(separator: ", ")
        let results = answers.map { $0.member(names) + "?" }.joined(separator: ", ")
        return answers.isEmpty ? "fun(\(list))" : "fun(\(list)): \(results)"
    }

    /// The type as a part of another one, in parentheses where it would run into its neighbours.
    private func member(_ names: ObjectNames) -> String {
        let text = stub(names)
        return text.contains("|") || text.hasPrefix("fun(") ? "(\(text))" : text
    }
}
