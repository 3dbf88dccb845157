extension HostType {
    /// The type as the reference writes it; what is declared elsewhere is a link.
    func words(on page: ReferencePage) -> String {
        switch self {
        case .any: "any value"
        case .text: "text"
        case .integer: "integer"
        case .boolean: "`true` or `false`"
        case .date: "date"
        case .number: "number"
        case .decimal: Reference.link(to: "decimal", on: page)
        case .money: Reference.link(to: "money", on: page)
        case .quantity: "\(HostType.money.words(on: page)) or number"
        case .cell: "text, number, money, `true` or `false`"
        case .label: "text or \(Reference.link(to: "label", on: page))"
        case .choice(let words): words.map { "`\"\($0)\"`" }.joined(separator: ", ")
        case .list(let type): "list of \(type.words(on: page))"
        case .anyTable: "table"
        case .map(let type): "table by name of \(type.words(on: page))"
        case .function(let arguments, let answers): Self.words(arguments, answers, on: page)
        case .iterator(let type): "loop over \(type.words(on: page))"
        case .table(let name), .instance(let name), .plain(let name): Reference.link(to: name, on: page)
        case .either(let types): types.map { $0.words(on: page) }.joined(separator: ", or ")
        case .record: "record"
        case .query: Reference.link(to: "query", on: page)
        case .conditions: "conditions by field: value, period or \(Reference.link(to: "comparison", on: page))"
        case .draft: "values by field"
        case .fieldName, .fieldOrder: "field name"
        case .groups: Reference.link(to: "groups", on: page)
        }
    }

    private static func words(_ arguments: [Argument], _ answers: [HostType], on page: ReferencePage) -> String {
        let call = "`function(\(arguments.map(\.name).joined(separator: ", ")))`"
        return answers.isEmpty ? call : "\(call) → \(answers.map { $0.words(on: page) }.joined(separator: ", "))"
    }
}

extension Reference {
    /// A link to what is declared under a name, or its name alone if nothing is.
    static func link(to name: String, on page: ReferencePage) -> String {
        let shown = name.split(separator: "_").joined(separator: " ")
        guard
            let home = pages.first(where: { page in
                page.tables.contains { $0.name == name } || page.classes.contains { $0.name == name }
            })
        else { return shown }
        return "[\(shown)](\(home.name == page.name ? "" : home.name + ".md")#\(name))"
    }
}
