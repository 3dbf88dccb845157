import LunariaCore

extension Query {
    /// A figure over the query in words: `sum of amount of opportunity where owner eq ann`.
    func words(for kind: String, _ field: String?) -> Label {
        words(for: kind, field, filters.map(\.words))
    }

    fileprivate func words(for kind: String, _ field: String?, _ conditions: [Label]) -> Label {
        let (en, zh) = (conditions.map(\.en).joined(separator: " and "), conditions.map(\.zh).joined(separator: "、"))
        let figure = Self.figures[kind] ?? kind
        return Label(
            en: (field.map { "\(kind) of \($0) of \(object)" } ?? "\(kind) of \(object)")
                + (en.isEmpty ? "" : " where \(en)"),
            zh: (field.map { "\(object) 的 \($0) \(figure)" } ?? "\(object) 的\(figure)") + (zh.isEmpty ? "" : "（\(zh)）"))
    }

    private static let figures = [
        "count": "数量", "sum": "合计", "min": "最小值", "max": "最大值", "average": "平均值", "group": "分组",
    ]
}

extension AggregateQuery {
    /// A figure of a group in words, or the field of a group.
    func words(for name: String, group: [Value]) -> Label {
        let conditions = zip(groupBy, group).map { Filter.equal($0, $1).words }
        guard !groupBy.contains(name) else { return query.words(for: "group", name, conditions) }
        return query.words(for: name, aggregates.first?.field, query.filters.map(\.words) + conditions)
    }
}

extension Filter {
    /// The condition in words: `amount ge 1000`, `stage one_of won, lost, … and 3 more`.
    fileprivate var words: Label {
        let shown = operands.prefix(5).map { $0.isNull ? nil : $0.hashText.shortened }
        let rest = operands.count - 5
        let en = shown.map { $0 ?? "nothing" }.joined(separator: ", ") + (rest > 0 ? ", … and \(rest) more" : "")
        let zh = shown.map { $0 ?? "空" }.joined(separator: "、") + (rest > 0 ? "……等 \(operands.count) 个" : "")
        let words = Label(en: "\(field) \(comparison.rawValue) \(en)", zh: "\(field) \(comparison.sign) \(zh)")
        guard comparison == .isEmpty, operands.count == 1 else { return words }
        return Label(en: words.en, zh: "\(field) \(operands[0] == .boolean(true) ? "为空" : "不为空")")
    }
}

extension Filter.Comparison {
    /// How the comparison is written between a field and a value in Chinese.
    fileprivate var sign: String {
        switch self {
        case .equal: "="
        case .notEqual: "≠"
        case .less: "<"
        case .lessOrEqual: "≤"
        case .greater: ">"
        case .greaterOrEqual: "≥"
        case .oneOf: "为其一："
        case .contains: "包含"
        case .begins: "开头是"
        case .isEmpty: "为空："
        }
    }
}
