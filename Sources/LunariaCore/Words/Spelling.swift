/// Finds the known word somebody probably meant.
public enum Spelling {
    /// ` (did you mean 'amount'?)`, or nothing if no known word is near.
    public static func hint(for word: String, among known: [String]) -> String {
        suggestion(for: word, among: known).en
    }

    /// What was probably meant, in both languages, to stand behind the word; nothing if no known word is near.
    public static func suggestion(for word: String, among known: [String]) -> Label {
        guard let nearest = nearest(to: word, among: known) else { return Label("") }
        return Label(en: " (did you mean '\(nearest)'?)", zh: "（是不是“\(nearest)”？）")
    }

    /// The same as a question of its own; `nil` if no known word is near.
    static func question(for word: String, among known: [String]) -> Label? {
        nearest(to: word, among: known).map { Label(en: "did you mean '\($0)'?", zh: "是不是“\($0)”？") }
    }

    /// The known word within a third of the word's length in edits, or `nil`.
    ///
    /// One edit makes any word of one or two characters into many others, so that in those only letters may be missing or
    /// too many.
    public static func nearest(to word: String, among known: [String]) -> String? {
        // The comparison takes the product of the lengths, and no name is that long.
        guard word.utf8.count <= 200 else { return nil }
        let limit = max(1, word.count / 3)
        var best: (distance: Int, word: String)?
        let isShort = word.count < 3
        let left = Array(word.lowercased())
        for candidate in known where candidate != word {
            let right = Array(candidate.lowercased())
            // Each letter too many is one edit, so that most need not be compared.
            guard abs(left.count - right.count) <= limit else { continue }
            if isShort, !Self.isPart(left, of: right), !Self.isPart(right, of: left) { continue }
            let distance = Self.distance(left, right)
            if distance <= limit, best.map({ distance < $0.distance }) ?? true { best = (distance, candidate) }
        }
        return best?.word
    }

    /// Whether a word is another one with letters left out.
    private static func isPart(_ part: [Character], of whole: [Character]) -> Bool {
        var rest = part[...]
        for letter in whole where letter == rest.first { rest.removeFirst() }
        return rest.isEmpty
    }

    /// The number of insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.
    private static func distance(_ a: [Character], _ b: [Character]) -> Int {
        if a.isEmpty || b.isEmpty { return max(a.count, b.count) }
        var beforeLast = [Int](repeating: 0, count: b.count + 1)
        var last = Array(0...b.count)
        for i in 1...a.count {
            var row = [i]
            for j in 1...b.count {
                let substitution = last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)
                var cost = min(last[j] + 1, row[j - 1] + 1, substitution)
                if i > 1, j > 1, a[i - 1] == b[j - 2], a[i - 2] == b[j - 1] { cost = min(cost, beforeLast[j - 2] + 1) }
                row.append(cost)
            }
            beforeLast = last
            last = row
        }
        return last[b.count]
    }
}
