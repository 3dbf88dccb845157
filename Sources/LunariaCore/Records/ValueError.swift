/// Text that is not a value of the expected type.
public struct ValueError: Error, Sendable, Hashable, Spoken {
    /// The text as it was given.
    public let found: String
    /// Completes the sentence "expected …".
    public let expected: Label
    /// More about why, if there is more to say.
    public let detail: Label?

    /// Makes an error; `expected` completes the sentence "expected …".
    public init(found: String, expected: Label, detail: Label? = nil) {
        self.found = found
        self.expected = expected
        self.detail = detail
    }

    /// What was expected, with more about why in brackets.
    public var expectation: Label {
        guard let detail else { return expected }
        return Label(en: "\(expected.en) (\(detail.en))", zh: "\(expected.zh)（\(detail.zh)）")
    }

    /// The sentence to show.
    public var words: Label { .found(found, expected: expectation) }
}

extension String {
    /// The text as a message shows it: cut to 60 characters, with codes such as `\u{1b}` for control characters, since
    /// it may come from anywhere and go to a terminal.
    public var shortened: String {
        var result = ""
        for scalar in prefix(count > 60 ? 57 : 60).unicodeScalars { Excerpt.append(scalar, to: &result) }
        return count > 60 ? result + "…" : result
    }
}

extension Label {
    /// What was found, or that nothing was, and what was expected.
    public static func found(_ found: String?, expected: Label) -> Label {
        guard let found = found?.shortened else {
            return Label(en: "found nothing, expected \(expected.en)", zh: "没有内容，应为\(expected.zhBehindWord)")
        }
        return Label(en: "found '\(found)', expected \(expected.en)", zh: "“\(found)”无效，应为\(expected.zhBehindWord)")
    }

    /// What is expected of references within one object.
    public static func noCircle(of keys: String) -> Label {
        Label(en: "no circle, but this one closes \(keys)", zh: "不成环的引用，而它形成了环 \(keys)")
    }
}
