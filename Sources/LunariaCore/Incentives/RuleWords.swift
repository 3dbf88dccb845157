/// What the rules of a plan are called, by the texts that its lines are stored with.
///
/// A line keeps the text that the plan gave it, which is part of the evidence; these words are for people, and may change.
public struct RuleWords: Sendable, Hashable {
    private struct Entry: Sendable, Hashable {
        let pattern: RulePattern
        let en: RulePattern
        let zh: RulePattern
    }

    /// The entries that say the most come first.
    private let entries: [Entry]

    /// Makes words of rules, each with its label; `{name}` stands for what differs from line to line.
    public init(_ rules: [(rule: String, label: Label)] = []) {
        entries =
            rules.map { Entry(pattern: RulePattern($0), en: RulePattern($1.en), zh: RulePattern($1.zh)) }
            .sorted { left, right in
                let (a, b) = (left.pattern, right.pattern)
                if a.places.isEmpty != b.places.isEmpty { return a.places.isEmpty }
                return a.fixedLength > b.fixedLength
            }
    }

    /// A place that stands in a label and not in its rule, or `nil` if each place has a value.
    public static func strayPlace(in label: Label, of rule: String) -> String? {
        let known = RulePattern(rule).places
        return (RulePattern(label.en).places + RulePattern(label.zh).places).first { !known.contains($0) }
    }

    /// What a rule is called; `nil` for one that the plan has no words for.
    ///
    /// What stands in a place is put into words by `words`, else as a rule itself, else as it is.
    public func label(for rule: String, words: (_ place: String, _ value: String) -> Label?) -> Label? {
        label(for: rule, depth: 0, words)
    }

    private static let deepest = 4

    private func label(for rule: String, depth: Int, _ words: (String, String) -> Label?) -> Label? {
        guard depth < Self.deepest else { return nil }
        // What says nothing but a place would take any text in a place of another.
        for entry in entries where depth == 0 || entry.pattern.fixedLength > 0 {
            guard let values = entry.pattern.values(in: rule) else { continue }
            let labels = values.map { place, value in
                (place, words(place, value) ?? label(for: value, depth: depth + 1, words) ?? Label(value))
            }
            let known = Dictionary(uniqueKeysWithValues: labels)
            return Label(en: entry.en.filled { known[$0]?.en }, zh: entry.zh.filled { known[$0]?.zh })
        }
        return nil
    }
}
