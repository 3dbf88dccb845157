/// Why an opportunity of a period has earned nobody anything.
public enum UnpaidReason: Sendable, Hashable {
    /// It is not won, or whatever outcome the plan pays for.
    case outcome(String)
    /// Its amount is in another currency than the run.
    case currency(String)
    case noOwner
    /// The owner is no record of `rep`.
    case ownerNotRep(String)
    /// The plan pays others than the one whose it is.
    case notPayee(String)
    /// A condition of the plan excludes it.
    case filtered
    /// The field that the plan counts is empty: its name, and what it is called in Chinese.
    case missing(Label)
    /// The date by which it would belong to a period is empty: its name, and what it is called in Chinese.
    case undated(Label)
    /// The plan looked at it, and none of its rules paid.
    case noRule

    /// The reason in words, for one opportunity.
    public var description: String { label.en }

    /// The reason in words in both languages, for one opportunity.
    public var label: Label {
        switch self {
        case .outcome(let outcome):
            Label(en: "outcome \(outcome)", zh: "结果为\(Self.outcomes[outcome] ?? outcome)")
        case .currency(let code):
            code.isEmpty
                ? Label(en: "no currency", zh: "无币种") : Label(en: "in \(code)", zh: "币种为 \(code)")
        case .noOwner: Label(en: "no owner", zh: "无负责人")
        case .ownerNotRep(let owner): Label(en: "owner '\(owner)' is not a rep", zh: "负责人“\(owner)”不是销售代表")
        case .notPayee(let payee): Label(en: "the plan does not pay '\(payee)'", zh: "“\(payee)”不是该方案的收款人")
        case .filtered: Label(en: "outside the plan's filter", zh: "不符合方案的筛选条件")
        case .missing(let field): Label(en: "\(field.en) missing", zh: "缺少\(field.zhBehindWord)")
        case .undated(let field):
            Label(en: "\(field.en) missing, so that it is of no period", zh: "缺少\(field.zhBehindWord)，不属于任何期间")
        case .noRule: Label(en: "no rule of the plan pays for it", zh: "方案中没有适用的规则")
        }
    }

    private static let outcomes = ["open": "进行中", "won": "赢单", "lost": "输单"]

    /// The reason without the particulars of one opportunity, for counting.
    public var kind: Label {
        switch self {
        case .ownerNotRep: Label(en: "owner not a rep", zh: "负责人不是销售代表")
        case .notPayee: Label(en: "of others than the plan pays", zh: "不属于该方案的收款人")
        case .outcome, .currency, .noOwner, .filtered, .missing, .undated, .noRule: label
        }
    }

    /// Whether the reason hints at a mistake in the data rather than at the course of business.
    public var isSuspicious: Bool {
        switch self {
        case .noOwner, .ownerNotRep, .missing, .undated: true
        case .outcome, .currency, .notPayee, .filtered, .noRule: false
        }
    }
}
