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
