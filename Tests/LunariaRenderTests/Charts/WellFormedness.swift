/// Tells whether text is well-formed XML, as far as drawings use XML.
enum WellFormedness {
    /// What is wrong first, or `nil`.
    static func problem(in text: String) -> String? {
        var open: [Substring] = []
        var rest = text[...]
        while let start = rest.firstIndex(of: "<") {
            if let problem = problem(inText: rest[..<start]) { return problem }
            guard let end = rest[start...].firstIndex(of: ">") else { return "a tag without an end" }
            let tag = rest[rest.index(after: start)..<end]
            rest = rest[rest.index(after: end)...]
            if tag.first == "/" {
                guard open.popLast() == tag.dropFirst() else { return "<\(tag)> closes another element" }
                continue
            }
            let name = tag.prefix { $0 != " " && $0 != "/" }
            if let problem = problem(inAttributes: tag.dropFirst(name.count)) { return "\(problem) in <\(tag)>" }
            if tag.last != "/" { open.append(name) }
        }
        return open.isEmpty ? problem(inText: rest) : "<\(open[0])> is not closed"
    }

    private static func problem(inText text: Substring) -> String? {
        if text.contains(">") { return "a '>' outside a tag" }
        for reference in text.split(separator: "&", omittingEmptySubsequences: false).dropFirst() {
            let known = ["amp;", "lt;", "gt;", "quot;", "#39;"]
            guard known.contains(where: reference.hasPrefix) else { return "an '&' that is no reference" }
        }
        let isAllowed = text.unicodeScalars.allSatisfy { scalar in
            (scalar.value >= 0x20 || scalar == "\n") && scalar.value != 0xFFFE && scalar.value != 0xFFFF
        }
        return isAllowed ? nil : "a character that XML does not have"
    }

    private static func problem(inAttributes text: Substring) -> String? {
        let parts = text.split(separator: "\"", omittingEmptySubsequences: false)
        guard parts.count % 2 == 1 else { return "a quote is missing" }
        var names: Set<Substring> = []
        for (index, part) in parts.enumerated() {
            if index % 2 == 1 {
                if let problem = problem(inText: part) { return problem }
            } else if index < parts.count - 1 {
                guard part.last == "=", part.first == " ", names.insert(part).inserted else { return "'\(part)'" }
            } else if !part.allSatisfy({ $0 == " " || $0 == "/" }) {
                return "'\(part)'"
            }
        }
        return nil
    }
}
