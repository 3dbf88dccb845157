/// A piece of SQL and the values of its placeholders in order.
struct SQLFragment {
    var text: String
    var bindings: [StoredValue]

    init(_ text: String, _ bindings: [StoredValue] = []) {
        self.text = text
        self.bindings = bindings
    }

    static func + (left: SQLFragment, right: SQLFragment) -> SQLFragment {
        SQLFragment(left.text + right.text, left.bindings + right.bindings)
    }
}

extension [SQLFragment] {
    /// The fragments in brackets with a word between them.
    func joined(_ word: String) -> SQLFragment {
        SQLFragment("(" + map(\.text).joined(separator: " \(word) ") + ")", flatMap(\.bindings))
    }
}
