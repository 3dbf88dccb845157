extension Schema {
    /// The objects every workspace has: account, contact and opportunity, those of the ledger, and what plugins bring about.
    public static let coreObjects = [account, contact, opportunity, posting, adjustment] + platformObjects

    private static let account = ObjectDefinition(
        name: "account", label: Label(en: "account", zh: "客户"),
        fields: [
            FieldDefinition("name", .text, label: Label(en: "name", zh: "名称"), isRequired: true),
            FieldDefinition(
                "parent", .reference(to: "account", mustExist: true), label: Label(en: "parent", zh: "上级客户"),
                isIndexed: true),
            FieldDefinition(
                "owner", .text, label: Label(en: "owner", zh: "负责人"), isIndexed: true, keysOf: "rep"),
            FieldDefinition(
                "status", .choice(["prospect", "active", "lost", "dropped"]), label: Label(en: "status", zh: "状态"),
                words: [
                    "prospect": Label(en: "prospect", zh: "潜在"), "active": Label(en: "active", zh: "在合作"),
                    "lost": Label(en: "lost", zh: "流失"), "dropped": Label(en: "dropped", zh: "已放弃"),
                ]),
            FieldDefinition("industry", .text, label: Label(en: "industry", zh: "行业")),
            FieldDefinition("region", .text, label: Label(en: "region", zh: "地区")),
            FieldDefinition("channel", .text, label: Label(en: "channel", zh: "渠道")),
            FieldDefinition("currency", .text, label: Label(en: "currency", zh: "币种")),
            FieldDefinition("annual_revenue", .money, label: Label(en: "annual revenue", zh: "年营业额")),
            FieldDefinition("employees", .integer, label: Label(en: "employees", zh: "员工数")),
            FieldDefinition("created_on", .date, label: Label(en: "created on", zh: "建档日期")),
        ])

    private static let contact = ObjectDefinition(
        name: "contact", label: Label(en: "contact", zh: "联系人"),
        fields: [
            FieldDefinition(
                "account", .reference(to: "account", mustExist: true), label: Label(en: "account", zh: "客户"),
                isIndexed: true),
            FieldDefinition("name", .text, label: Label(en: "name", zh: "姓名"), isRequired: true),
            FieldDefinition("title", .text, label: Label(en: "title", zh: "职务")),
            FieldDefinition("function", .text, label: Label(en: "function", zh: "职能")),
            FieldDefinition("email", .text, label: Label(en: "email", zh: "邮箱")),
            FieldDefinition("phone", .text, label: Label(en: "phone", zh: "电话")),
            FieldDefinition(
                "reports_to", .reference(to: "contact", mustExist: true), label: Label(en: "reports to", zh: "上级")),
            FieldDefinition("created_on", .date, label: Label(en: "created on", zh: "建档日期")),
        ])

    private static let opportunity = ObjectDefinition(
        name: "opportunity", label: Label(en: "opportunity", zh: "商机"),
        fields: [
            FieldDefinition(
                "account", .reference(to: "account", mustExist: true), label: Label(en: "account", zh: "客户"),
                isIndexed: true),
            FieldDefinition(
                "contact", .reference(to: "contact", mustExist: true), label: Label(en: "contact", zh: "联系人")),
            FieldDefinition("name", .text, label: Label(en: "name", zh: "名称")),
            // Commission runs read these for a range of owners: a million deals in order, without a look into the table.
            FieldDefinition(
                "owner", .text, label: Label(en: "owner", zh: "负责人"), isIndexed: true,
                indexedWith: ["closed_on", "key", "outcome", "currency", "amount"], keysOf: "rep"),
            FieldDefinition("product", .text, label: Label(en: "product", zh: "产品")),
            FieldDefinition("stage", .text, label: Label(en: "stage", zh: "阶段")),
            FieldDefinition(
                "outcome", .choice(["open", "won", "lost"]), label: Label(en: "outcome", zh: "结果"), isRequired: true,
                defaultText: "open",
                words: [
                    "open": Label(en: "open", zh: "进行中"), "won": Label(en: "won", zh: "赢单"),
                    "lost": Label(en: "lost", zh: "输单"),
                ]),
            FieldDefinition("amount", .money, label: Label(en: "amount", zh: "金额")),
            FieldDefinition("currency", .text, label: Label(en: "currency", zh: "币种")),
            FieldDefinition("created_on", .date, label: Label(en: "created on", zh: "建立日期")),
            FieldDefinition("expected_close", .date, label: Label(en: "expected close", zh: "预计成交日期")),
            FieldDefinition("closed_on", .date, label: Label(en: "closed on", zh: "成交日期"), isIndexed: true),
        ])
}
