import LunariaCore

extension Query {
    /// A figure over the query in words: `sum of amount of opportunity where owner eq ann`.
    func words(for kind: String, _ field: String?) -> String {
        words(for: kind, field, filters.map(\.words))
    }

    fileprivate func words(for kind: String, _ field: String?, _ conditions: [String]) -> String {
        let figure = field.map { "\(kind) of \($0) of \(object)" } ?? "\(kind) of \(object)"
        return conditions.isEmpty ? figure : figure + " where " + conditions.joined(separator: " and ")
    }
}

extension AggregateQuery {
    /// A figure of a group in words, or the field of a group.
    func words(for name: String, group: [Value]) -> String {
        let conditions = zip(groupBy, group).map { Filter.equal($0, $1).words }
        guard !groupBy.contains(name) else { return query.words(for: "group", name, conditions) }
        return query.words(for: name, aggregates.first?.field, query.filters.map(\.words) + conditions)
    }
}

extension Filter {
    /// The condition in words: `amount ge 1000`, `stage one_of won, lost, … and 3 more`.
    fileprivate var words: String {
        let shown = operands.prefix(5).map { $0.isNull ? "nothing" : $0.hashText.shortened }
        let more = operands.count > 5 ? ", … and \(operands.count - 5) more" : ""
        return "\(field) \(comparison.rawValue) \(shown.joined(separator: ", "))\(more)"
    }
}
