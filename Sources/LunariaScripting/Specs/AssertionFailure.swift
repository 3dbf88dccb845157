import LuaVM

/// An assertion of a spec that does not hold.
struct AssertionFailure: LuaRaisable {
    /// What does not hold: `the tables differ at [3]`.
    let sentence: String
    /// What was expected and what was found, as an author would write them.
    let expected: String?
    let found: String?

    init(_ sentence: String, expected: String? = nil, found: String? = nil) {
        self.sentence = sentence
        self.expected = expected
        self.found = found
    }

    var code: LuaError.Code { .runtime }
    var hint: String? { nil }

    /// The whole in one sentence, for a script that catches it.
    var message: String {
        guard let expected, let found else { return sentence }
        return "\(sentence): expected \(expected), found \(found)"
    }
}
