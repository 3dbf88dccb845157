extension FieldDefinition {
    /// The type as a list of fields shows it to people: choices with their labels, where those say more than the codes.
    public var typeWords: Label {
        guard case .choice(let choices) = type else { return type.words }
        let names = ChoiceNames(choices.map { ($0, words[$0] ?? Label($0)) }).explained
        return Label(
            en: "\(type.name): \(names.map(\.en).joined(separator: ", "))",
            zh: "选项：\(names.map(\.zh).joined(separator: "、"))")
    }
}

extension FieldType {
    /// The type as a list of fields shows it, with what it refers to and what may be chosen.
    public var words: Label {
        switch self {
        case .text: Label(en: name, zh: "文本")
        case .integer: Label(en: name, zh: "整数")
        case .decimal: Label(en: name, zh: "小数")
        case .money: Label(en: name, zh: "金额")
        case .percent: Label(en: name, zh: "百分比")
        case .boolean: Label(en: name, zh: "是/否")
        case .date: Label(en: name, zh: "日期")
        case .datetime: Label(en: name, zh: "日期时间")
        case .choice(let choices):
            Label(
                en: "\(name): \(choices.joined(separator: ", "))", zh: "选项：\(choices.joined(separator: "、"))")
        case .reference(let object, _): Label(en: "\(name) to \(object)", zh: "引用 \(object)")
        }
    }
}
