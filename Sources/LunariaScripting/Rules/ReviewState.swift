import LunariaCore

/// The changes that a function is asked about, for as long as it is asked.
final class ReviewState {
    /// What the function may do about them.
    struct Rights {
        /// The name under which it refuses changes; `nil` if it answers in another way.
        let refusesAs: String?
        /// Whether it may complete records.
        let completes: Bool
    }

    /// Tells the call from every other one of its machine: what a script keeps of it is of no use later.
    let number: Int32
    var changes: [ProposedChange]
    let columns: ChangeColumns
    let rights: Rights
    /// The position of the change that was looked at last, for messages.
    var last = 0

    init(number: Int32, _ changes: [ProposedChange], _ columns: ChangeColumns, _ rights: Rights) {
        self.number = number
        self.changes = changes
        self.columns = columns
        self.rights = rights
    }
}
