extension Schema {
    /// What plugins bring about and all of them may read: the records of classifications, forms, planners, alerts and workflows.
    static let platformObjects = [classification, assessment, answer, action, alert, transition]

    /// A change of what a record is classified as; the key is `NAME/RECORD/AS_OF`.
    private static let classification = ObjectDefinition(
        name: "classification", label: Label(en: "classification", zh: "分类"),
        fields: [
            FieldDefinition("name", .text, label: Label(en: "name", zh: "名称"), isRequired: true, isIndexed: true),
            FieldDefinition("object", .text, label: Label(en: "object", zh: "对象"), isRequired: true),
            FieldDefinition("record", .text, label: Label(en: "record", zh: "记录"), isRequired: true, isIndexed: true),
            FieldDefinition("field", .text, label: Label(en: "field", zh: "字段"), isRequired: true),
            FieldDefinition("value", .text, label: Label(en: "value", zh: "值")),
            FieldDefinition("previous", .text, label: Label(en: "previous", zh: "原值")),
            FieldDefinition("reason", .text, label: Label(en: "reason", zh: "原因")),
            FieldDefinition("as_of", .date, label: Label(en: "as of", zh: "截至日期"), isRequired: true),
        ], keeper: .classifications)

    /// A form that was filled; the key is `FORM/SUBJECT/DATE`.
    private static let assessment = ObjectDefinition(
        name: "assessment", label: Label(en: "assessment", zh: "评估"),
        fields: [
            FieldDefinition("form", .text, label: Label(en: "form", zh: "表单"), isRequired: true, isIndexed: true),
            FieldDefinition("object", .text, label: Label(en: "object", zh: "对象"), isRequired: true),
            FieldDefinition("subject", .text, label: Label(en: "subject", zh: "主体"), isRequired: true, isIndexed: true),
            FieldDefinition("date", .date, label: Label(en: "date", zh: "日期"), isRequired: true),
            FieldDefinition("author", .text, label: Label(en: "author", zh: "填写人"), isRequired: true),
            FieldDefinition(
                "status", .choice(["scored", "insufficient_data", "na"]), label: Label(en: "status", zh: "状态"),
                isRequired: true,
                words: [
                    "scored": Label(en: "scored", zh: "已评分"),
                    "insufficient_data": Label(en: "insufficient data", zh: "数据不足"),
                    "na": Label(en: "not applicable", zh: "不适用"),
                ]),
            FieldDefinition("completeness", .percent, label: Label(en: "completeness", zh: "完成度"), isRequired: true),
            FieldDefinition("score", .decimal(places: 6), label: Label(en: "score", zh: "得分")),
            FieldDefinition("norm", .decimal(places: 6), label: Label(en: "normalised score", zh: "标准化得分")),
            FieldDefinition("band", .text, label: Label(en: "band", zh: "档次")),
            FieldDefinition("passed", .boolean, label: Label(en: "passed", zh: "通过")),
            FieldDefinition("missing", .text, label: Label(en: "missing", zh: "缺项")),
        ], keeper: .forms)

    /// An answer of a filled form; the key is that of the assessment, `/` and the question.
    private static let answer = ObjectDefinition(
        name: "answer", label: Label(en: "answer", zh: "回答"),
        fields: [
            FieldDefinition(
                "assessment", .reference(to: "assessment", mustExist: true), label: Label(en: "assessment", zh: "评估"),
                isRequired: true, isIndexed: true),
            FieldDefinition("question", .text, label: Label(en: "question", zh: "问题"), isRequired: true),
            FieldDefinition("value", .text, label: Label(en: "value", zh: "值"), isRequired: true),
            FieldDefinition("number", .decimal(places: 6), label: Label(en: "number", zh: "数值")),
            FieldDefinition("note", .text, label: Label(en: "note", zh: "备注")),
        ], keeper: .forms)

    /// Something to do; planners propose it, people and plugins may change it.
    ///
    /// The key of one that was proposed is a hash, see `ActionIdentity`.
    private static let action = ObjectDefinition(
        name: "action", label: Label(en: "action", zh: "行动"),
        fields: [
            FieldDefinition("planner", .text, label: Label(en: "planner", zh: "计划"), isIndexed: true),
            FieldDefinition("rule", .text, label: Label(en: "rule", zh: "规则")),
            FieldDefinition("object", .text, label: Label(en: "object", zh: "对象")),
            FieldDefinition("subject", .text, label: Label(en: "subject", zh: "主体"), isIndexed: true),
            FieldDefinition("what", .text, label: Label(en: "what", zh: "事项"), isRequired: true),
            FieldDefinition("who", .text, label: Label(en: "who", zh: "执行人"), isIndexed: true),
            FieldDefinition("due", .date, label: Label(en: "due", zh: "期限"), isIndexed: true),
            FieldDefinition(
                "status", .choice(["open", "done", "cancelled"]), label: Label(en: "status", zh: "状态"),
                isRequired: true, defaultText: "open",
                words: [
                    "open": Label(en: "open", zh: "进行中"), "done": Label(en: "done", zh: "已完成"),
                    "cancelled": Label(en: "cancelled", zh: "已取消"),
                ]),
            FieldDefinition("proposed_on", .date, label: Label(en: "proposed on", zh: "提出日期")),
            FieldDefinition("ended_on", .date, label: Label(en: "ended on", zh: "结束日期")),
            FieldDefinition("note", .text, label: Label(en: "note", zh: "备注")),
        ])

    /// Something an alert has found; the key is a hash, see `AlertIdentity`.
    private static let alert = ObjectDefinition(
        name: "alert", label: Label(en: "alert", zh: "预警"),
        fields: [
            FieldDefinition("name", .text, label: Label(en: "name", zh: "名称"), isRequired: true, isIndexed: true),
            FieldDefinition("rule", .text, label: Label(en: "rule", zh: "规则"), isRequired: true),
            FieldDefinition(
                "severity", .choice(Finding.Severity.allCases.map(\.rawValue)), label: Label(en: "severity", zh: "级别"),
                isRequired: true,
                words: Dictionary(uniqueKeysWithValues: Finding.Severity.allCases.map { ($0.rawValue, $0.label) })),
            FieldDefinition("object", .text, label: Label(en: "object", zh: "对象")),
            FieldDefinition("subject", .text, label: Label(en: "subject", zh: "主体"), isIndexed: true),
            FieldDefinition("message", .text, label: Label(en: "message", zh: "内容"), isRequired: true),
            FieldDefinition("period", .text, label: Label(en: "period", zh: "期间")),
            FieldDefinition("due", .date, label: Label(en: "due", zh: "期限")),
            FieldDefinition(
                "status", .choice(["open", "closed"]), label: Label(en: "status", zh: "状态"), isRequired: true,
                isIndexed: true,
                words: ["open": Label(en: "open", zh: "未关闭"), "closed": Label(en: "closed", zh: "已关闭")]),
            FieldDefinition("opened_on", .date, label: Label(en: "opened on", zh: "开启日期"), isRequired: true),
            FieldDefinition("closed_on", .date, label: Label(en: "closed on", zh: "关闭日期")),
        ], keeper: .alerts)

    /// A move of a field from state to state; the key is `WORKFLOW/RECORD/NUMBER`.
    private static let transition = ObjectDefinition(
        name: "transition", label: Label(en: "transition", zh: "状态变更"),
        fields: [
            FieldDefinition(
                "workflow", .text, label: Label(en: "workflow", zh: "流程"), isRequired: true, isIndexed: true),
            FieldDefinition("object", .text, label: Label(en: "object", zh: "对象"), isRequired: true),
            FieldDefinition("record", .text, label: Label(en: "record", zh: "记录"), isRequired: true, isIndexed: true),
            FieldDefinition("field", .text, label: Label(en: "field", zh: "字段"), isRequired: true),
            FieldDefinition("from", .text, label: Label(en: "from", zh: "原状态")),
            FieldDefinition("to", .text, label: Label(en: "to", zh: "新状态")),
            FieldDefinition("date", .date, label: Label(en: "date", zh: "日期"), isRequired: true),
            FieldDefinition("author", .text, label: Label(en: "author", zh: "经办人"), isRequired: true),
            FieldDefinition("reason", .text, label: Label(en: "reason", zh: "原因")),
            FieldDefinition("skipped", .text, label: Label(en: "skipped", zh: "跳过的状态")),
        ], keeper: .workflows)
}
