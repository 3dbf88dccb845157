import LunariaCore

/// A field that a workflow guards, as manifests name it: `opportunity.stage`.
public struct WorkflowField: Sendable, Hashable, CustomStringConvertible {
    /// The name of the object.
    public let object: String
    /// The name of its field.
    public let field: String

    /// Names a field.
    public init(object: String, field: String) {
        self.object = object
        self.field = field
    }

    /// Reads `opportunity.stage`; `nil` for a text of another shape.
    init?(_ text: String) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 2, let object = parts.first, let field = parts.last, !object.isEmpty, !field.isEmpty else {
            return nil
        }
        self.init(object: String(object), field: String(field))
    }

    /// The name as manifests write it.
    public var description: String { "\(object).\(field)" }
}

extension WorkflowField {
    /// Whether a save may leave another value in the field than there was.
    func mayChange(by draft: RecordDraft, _ mode: SaveMode) -> Bool {
        let object = draft.object
        guard let position = object.position(of: field) else { return true }
        // An amount brings its currency along.
        if draft.values[position] != nil || position == object.currencyPosition { return true }
        return mode != .update && object.fields[position].defaultText != nil
    }
}
