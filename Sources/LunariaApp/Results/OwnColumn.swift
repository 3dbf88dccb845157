import LunariaCore

/// The columns of the program's own tables, by their names for programs.
enum OwnColumn: String, CaseIterable {
    case account, actor, adjusts, after, afterTransaction = "after_tx", amount, api, asOf = "as_of", author
    case back, balance, band, basis, before
    case cause, causes, change, changes, closing, completeness, contributes, corrects, currency
    case date, days, deal, declaredBy = "declared_by", declares, difference, due
    case endedOn = "ended_on", evidence
    case field, formerName = "renamed_from", from
    case `guard`
    case hash, held
    case key, kind
    case label, lines, loadTime = "load_ms"
    case message, missing, movement
    case name, norm, note, now, number
    case object, openedOn = "opened_on", opening, opportunity, origin, original, owner
    case parameter, passed, payee, period, place, plan, planner, plugin, posted
    case questions
    case rate, reason, required, rule, run
    case score, severity, share, skip, skipped, state, status, subject, summary
    case time, to, total, transaction = "tx", type, upTo = "up_to"
    case value, verifies, version
    case what, who, workflow

    /// What stands above the states that a move leads from.
    static let stateBefore = Label(en: "from", zh: "原状态")
    /// What stands above the states that a move leads to.
    static let stateAfter = Label(en: "to", zh: "新状态")

    /// What stands above the column.
    var title: Label { Label(en: english, zh: chinese) }

    private var english: String {
        switch self {
        case .number: "no"
        case .loadTime: "load (ms)"
        case .upTo: "to below"
        case .original: "originally"
        default: rawValue
        }
    }

    private var chinese: String {
        switch self {
        case .account: "客户"
        case .actor: "操作人"
        case .adjusts: "调整的批次"
        case .after: "之后"
        case .afterTransaction: "事务之后"
        case .amount: "金额"
        case .api: "接口"
        case .asOf: "截至日期"
        case .author: "经办人"
        case .back: "回退"
        case .balance: "余额"
        case .band: "等级"
        case .basis: "计提基数"
        case .before: "之前"
        case .cause, .causes: "起因"
        case .change: "变更"
        case .changes: "变更数"
        case .closing: "期末"
        case .completeness: "完成度"
        case .contributes: "提供"
        case .corrects: "更正"
        case .currency: "币种"
        case .date: "日期"
        case .days: "天数"
        case .deal: "商机名称"
        case .declaredBy: "声明者"
        case .declares: "声明"
        case .difference: "差额"
        case .due: "到期日"
        case .endedOn: "结束日期"
        case .evidence: "依据"
        case .field: "字段"
        case .formerName: "原名"
        case .from: "原值"
        case .guard: "校验"
        case .hash: "哈希"
        case .held: "暂扣"
        case .key: "编号"
        case .kind: "类型"
        case .label: "标签"
        case .lines: "明细"
        case .loadTime: "加载（毫秒）"
        case .message: "信息"
        case .missing: "缺少"
        case .movement: "变动"
        case .name: "名称"
        case .norm: "标准分"
        case .note: "备注"
        case .now: "现在"
        case .number: "序号"
        case .object: "对象"
        case .openedOn: "开始日期"
        case .opening: "期初"
        case .opportunity: "商机"
        case .origin: "来源"
        case .original: "原金额"
        case .owner: "负责人"
        case .parameter: "参数"
        case .passed: "通过"
        case .payee: "收款人"
        case .period: "期间"
        case .place: "位置"
        case .plan: "方案"
        case .planner: "计划"
        case .plugin: "插件"
        case .posted: "入账"
        case .questions: "题数"
        case .rate: "比例"
        case .reason: "原因"
        case .required: "必填"
        case .rule: "规则"
        case .run: "批次"
        case .score: "得分"
        case .severity: "级别"
        case .share: "追回比例"
        case .skip: "跳级"
        case .skipped: "跳过的状态"
        case .state, .status: "状态"
        case .subject: "主体"
        case .summary: "说明"
        case .time: "时间"
        case .to: "新值"
        case .total: "合计"
        case .transaction: "事务"
        case .type: "类型"
        case .upTo: "至（不含）"
        case .value: "值"
        case .verifies: "核对"
        case .version: "版本"
        case .what: "事项"
        case .who: "执行人"
        case .workflow: "流程"
        }
    }
}

extension Table.Column {
    /// Makes a column of the program's own.
    init(
        _ own: OwnColumn, title: Label? = nil, alignment: Alignment = .leading, words: [String: Label] = [:],
        spare: Int? = nil, wraps: Bool = false
    ) {
        self.init(
            own.rawValue, title: title ?? own.title, alignment: alignment, words: words, spare: spare, wraps: wraps)
    }
}

extension [String: Label] {
    /// What people read for each case of a type.
    init<Word: CaseIterable & RawRepresentable<String>>(of type: Word.Type, _ label: (Word) -> Label) {
        self = Dictionary(uniqueKeysWithValues: type.allCases.map { ($0.rawValue, label($0)) })
    }
}
