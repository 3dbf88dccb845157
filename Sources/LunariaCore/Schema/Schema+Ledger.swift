extension Schema {
    /// A period of a plan that is final; the key is the full hash of the run that was posted.
    static let posting = ObjectDefinition(
        name: "posting", label: Label(en: "posting", zh: "入账"),
        fields: [
            FieldDefinition(
                "plan", .text, label: Label(en: "plan", zh: "方案"), isRequired: true, isIndexed: true),
            FieldDefinition("period", .text, label: Label(en: "period", zh: "期间"), isRequired: true),
            FieldDefinition("first_day", .date, label: Label(en: "first day", zh: "首日"), isRequired: true),
            FieldDefinition("last_day", .date, label: Label(en: "last day", zh: "末日"), isRequired: true),
            FieldDefinition("total", .money, label: Label(en: "total", zh: "合计"), isRequired: true),
            FieldDefinition("posted_on", .date, label: Label(en: "posted on", zh: "入账日期"), isRequired: true),
        ], keeper: .ledger)

    /// What a person adds to a plan's lines: an amount, or the reversal of what an opportunity earned.
    static let adjustment = ObjectDefinition(
        name: "adjustment", label: Label(en: "adjustment", zh: "调整"),
        fields: [
            FieldDefinition(
                "kind", .choice([IncentiveLine.Kind.manual, .clawback].map(\.rawValue)),
                label: Label(en: "kind", zh: "类型"), isRequired: true,
                words: [
                    IncentiveLine.Kind.manual.rawValue: Label(en: "manual", zh: "手工调整"),
                    IncentiveLine.Kind.clawback.rawValue: Label(en: "clawback", zh: "追回"),
                ]),
            FieldDefinition(
                "plan", .text, label: Label(en: "plan", zh: "方案"), isRequired: true, isIndexed: true),
            FieldDefinition("payee", .text, label: Label(en: "payee", zh: "收款人")),
            FieldDefinition("date", .date, label: Label(en: "date", zh: "日期"), isRequired: true),
            FieldDefinition("amount", .money, label: Label(en: "amount", zh: "金额")),
            FieldDefinition("opportunity", .text, label: Label(en: "opportunity", zh: "商机")),
            FieldDefinition("share", .percent, label: Label(en: "share", zh: "比例")),
            FieldDefinition("reason", .text, label: Label(en: "reason", zh: "原因"), isRequired: true),
            FieldDefinition("author", .text, label: Label(en: "author", zh: "经办人"), isRequired: true),
            FieldDefinition("currency", .text, label: Label(en: "currency", zh: "币种")),
        ], keeper: .ledger)
}
