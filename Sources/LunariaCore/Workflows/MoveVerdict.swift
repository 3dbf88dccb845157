/// What a workflow says to a change of its field.
public enum MoveVerdict: Sendable, Hashable {
    /// The record keeps its state.
    case unchanged
    case allowed(Move)
    /// Refused for want of a reason; completes the sentence "expected a reason for …".
    case needsReason(String)
    /// Refused; completes the sentence "expected …".
    case refused(String)
}
