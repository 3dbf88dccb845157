/// The part of Lunaria that alone writes the records of an object; files and scripts may read them.
public enum Keeper: String, Sendable, Hashable, CaseIterable {
    /// Postings and adjustments.
    case ledger
    /// What records are classified as, and since when.
    case classifications
    /// Filled forms and their answers.
    case forms
    /// What alerts have found.
    case alerts
    /// Moves from state to state.
    case workflows

    /// How records of an object come to be, as the second half of a message.
    func advice(on object: String) -> Label {
        switch self {
        case .ledger:
            let command = "`lunaria incentive \(object == "posting" ? "post" : "adjust")`"
            return Label(en: "use \(command)", zh: "请用 \(command)")
        case .classifications:
            return Label(en: "run the classification with `lunaria run`", zh: "请用 `lunaria run` 运行分类")
        case .forms: return Label(en: "fill the form with `lunaria fill`", zh: "请用 `lunaria fill` 填写表单")
        case .alerts: return Label(en: "run the alert with `lunaria run`", zh: "请用 `lunaria run` 运行预警")
        case .workflows:
            return Label(en: "change the field that the workflow is about", zh: "请修改该流程所管的字段")
        }
    }

    /// What it is called in Chinese.
    var label: String {
        switch self {
        case .ledger: "提成账簿"
        case .classifications: "分类"
        case .forms: "表单"
        case .alerts: "预警"
        case .workflows: "流程"
        }
    }
}
