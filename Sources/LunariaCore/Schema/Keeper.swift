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
    func advice(on object: String) -> String {
        switch self {
        case .ledger: "use `lunaria incentive \(object == "posting" ? "post" : "adjust")`"
        case .classifications: "run the classification with `lunaria run`"
        case .forms: "fill the form with `lunaria fill`"
        case .alerts: "run the alert with `lunaria run`"
        case .workflows: "change the field that the workflow is about"
        }
    }
}
