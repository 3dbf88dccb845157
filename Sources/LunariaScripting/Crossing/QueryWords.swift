import LunariaCore

extension Query {
    /// A figure over the query in words: `sum of amount of opportunity where owner = ann`.
    func words(for kind: String, _ field: String?, in schema: Schema) -> Label {
        let definition = schema.object(object)
        return words(for: kind, field, filters.map { $0.words(definition) }, definition)
    }

    fileprivate func words(
        for kind: String, _ field: String?, _ conditions: [Label], _ definition: ObjectDefinition?
    ) -> Label {
        let called = definition?.label.zh ?? object
        let (en, zh) = (conditions.map(\.en).joined(separator: " and "), conditions.map(\.zh).joined(separator: "、"))
        let figure = Self.figures[kind] ?? kind
        return Label(
            en: (field.map { "\(kind) of \($0) of \(object)" } ?? "\(kind) of \(object)")
                + (en.isEmpty ? "" : " where \(en)"),
            zh: called + "的" + (field.map { definition?.field($0)?.label.zh ?? $0 } ?? "") + figure
                + (zh.isEmpty ? "" : "（\(zh)）"))
    }

    private static let figures = [
        "count": "数量", "sum": "合计", "min": "最小值", "max": "最大值", "average": "平均值", "group": "分组",
    ]
}

extension AggregateQuery {
    /// A figure of a group in words, or the field of a group.
    func words(for name: String, group: [Value], in schema: Schema) -> Label {
        let definition = schema.object(query.object)
        let conditions = zip(groupBy, group).map { Filter.equal($0, $1).words(definition) }
        guard !groupBy.contains(name) else { return query.words(for: "group", name, conditions, definition) }
        return query.words(
            for: name, aggregates.first?.field, query.filters.map { $0.words(definition) } + conditions, definition)
    }
}

extension Filter {
    /// The condition in words: `amount ≥ 1000`, `stage one of won, lost, … and 3 more`.
    fileprivate func words(_ object: ObjectDefinition?) -> Label {
        let definition = object?.field(field)
        let called = definition?.label.zh ?? field
        let shown = operands.prefix(5).map { $0.isNull ? nil : $0.hashText.shortened }
        let rest = operands.count - 5
        let en = shown.map { $0 ?? "nothing" }.joined(separator: ", ") + (rest > 0 ? ", … and \(rest) more" : "")
        let zh =
            shown.map { $0.map { definition?.words[$0]?.zh ?? $0 } ?? "空" }.joined(separator: "、")
            + (rest > 0 ? "……等 \(operands.count) 个" : "")
        let words = Label(
            en: "\(field)\(comparison.sign.en) \(en)", zh: "\(called)\(comparison.sign.zhBehindWord) \(zh)")
        guard comparison == .isEmpty, operands.count == 1 else { return words }
        let isEmpty = operands[0] == .boolean(true)
        return Label(
            en: "\(field) is \(isEmpty ? "empty" : "there")", zh: "\(called)\(isEmpty ? "为空" : "不为空")")
    }
}

extension Filter.Comparison {
    /// How the comparison is written between a field and a value.
    fileprivate var sign: Label {
        switch self {
        case .equal: Label(" =")
        case .notEqual: Label(" ≠")
        case .less: Label(" <")
        case .lessOrEqual: Label(" ≤")
        case .greater: Label(" >")
        case .greaterOrEqual: Label(" ≥")
        case .oneOf: Label(en: " one of", zh: "为其一：")
        case .contains: Label(en: " contains", zh: "包含")
        case .begins: Label(en: " begins with", zh: "开头是")
        case .isEmpty: Label(en: " empty", zh: "为空：")
        }
    }
}
