extension Markdown {
    /// A place to which the words of a page lead.
    struct Link {
        let target: String
        let line: Int
    }

    /// The targets in `[…](…)`, but not those in code.
    var links: [Link] {
        parts.flatMap { part -> [Link] in
            switch part {
            case .words(let text, let line), .heading(_, let text, let line):
                Self.withoutCode(text).matches(of: Regex<(Substring, Substring)>.target).map { match in
                    Link(target: String(match.output.1), line: line)
                }
            case .block, .comment: []
            }
        }
    }

    /// The names under which GitHub finds the headings.
    var anchors: Set<String> {
        var anchors: Set<String> = []
        for case .heading(_, let text, _) in parts {
            let words = text.lowercased().filter { $0.isLetter || $0.isNumber || $0 == "-" || $0 == "_" || $0 == " " }
            let anchor = words.replacing(" ", with: "-")
            var candidate = anchor
            var number = 0
            while !anchors.insert(candidate).inserted {
                number += 1
                candidate = "\(anchor)-\(number)"
            }
        }
        return anchors
    }

    private static func withoutCode(_ text: String) -> String {
        text.split(separator: "`", omittingEmptySubsequences: false).enumerated()
            .map { index, part in index.isMultiple(of: 2) ? String(part) : "" }.joined()
    }
}

extension Regex where Output == (Substring, Substring) {
    fileprivate static var target: Self { /\]\(([^)\s]+)\)/ }
}
