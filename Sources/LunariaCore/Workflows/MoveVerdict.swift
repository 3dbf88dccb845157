/// What a workflow says to a change of its field.
public enum MoveVerdict: Sendable, Hashable {
    /// The record keeps its state.
    case unchanged
    case allowed(Move)
    /// Refused for want of a reason; begins the sentence "… needs a reason".
    case needsReason(Label)
    /// Refused, with a sentence on what may be done instead.
    case refused(Label)
}
