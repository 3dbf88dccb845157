extension Explanation {
    /// Returns the explanation with fields of records and parameters called by their labels in Chinese; English has
    /// their names.
    public func named(by schema: Schema, _ parameters: [ParameterDefinition]) -> Explanation {
        Explanation(
            trusted: nodes.map { $0.named(by: schema, parameters) }, root: root.named(by: schema, parameters))
    }
}

extension Explanation.Node {
    fileprivate func named(by schema: Schema, _ parameters: [ParameterDefinition]) -> Explanation.Node {
        let words: String
        if let named = origin.named(by: parameters) {
            return Explanation.Node(named, value, of: operands, at: place)
        }
        switch origin {
        case .field(let name, let object, let key):
            guard let known = schema.object(object), let field = known.field(name) else { return self }
            words = "\(known.label.zh) \(key) 的\(field.label.zhBehindWord)"
        case .parameter(let name):
            guard let parameter = parameters.first(where: { $0.name == name }) else { return self }
            words = "参数\(parameter.label.zhBehindWord)"
        default: return self
        }
        return Explanation.Node(.given(Label(en: origin.label.en, zh: words)), value, of: operands, at: place)
    }
}

extension Explanation.Origin {
    /// The origin with its rate table called by the label of the parameter; `nil` for one without a table.
    fileprivate func named(by parameters: [ParameterDefinition]) -> Explanation.Origin? {
        switch self {
        case .bound(let index, let table): .bound(index, of: table.named(by: parameters))
        case .rate(let index, let table): .rate(index, of: table.named(by: parameters))
        case .slice(let index, let table): .slice(index, of: table.named(by: parameters))
        case .rateReached(let table): .rateReached(table.named(by: parameters))
        case .retroactive(let table): .retroactive(table.named(by: parameters))
        default: nil
        }
    }
}

extension NamedRateTable {
    /// A table that is scaled has the factor behind the name of the parameter: `tiers × 2`.
    fileprivate func named(by parameters: [ParameterDefinition]) -> NamedRateTable {
        let known = parameters.first { name == $0.name || name.hasPrefix($0.name + " ") }
        guard let known else { return self }
        let words = known.label.zh + name.dropFirst(known.name.count)
        return NamedRateTable(name: name, label: Label(en: name, zh: words), table)
    }
}
