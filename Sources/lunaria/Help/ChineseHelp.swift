import LunariaApp

/// A page of help in Chinese, made of what ArgumentParser renders.
///
/// What the commands say of themselves is Chinese already (see `ArgumentHelp(en:zh:)`). Left are the words that
/// ArgumentParser adds, and its layout, which counts characters where a terminal counts columns.
struct ChineseHelp {
    /// The width to render the page with, so that no line of it is broken.
    static let unbroken = 1 << 20

    /// The column at which texts begin beside the names of options.
    private static let margin = String(repeating: " ", count: 26)

    private let lines: [Substring]

    /// Takes a page of help; `nil` for other texts that ArgumentParser shows, such as a version or completions.
    init?(_ page: String) {
        guard page.hasPrefix("OVERVIEW: ") else { return nil }
        lines = page.split(separator: "\n", omittingEmptySubsequences: false)
    }

    /// The page, its lines broken at so many columns.
    func text(width: Int) -> String {
        var result: [String] = []
        var rest = lines[...]
        while let line = rest.popFirst() {
            if line.isEmpty || line.hasPrefix("USAGE: ") {
                result.append(HelpWords.line(line))
            } else if line.hasPrefix("  See '") {
                result.append("  " + HelpWords.line(line.dropFirst(2)))
            } else if !line.hasPrefix("  ") {
                result += ShownText.wrapped(HelpWords.line(line), to: width)
            } else if let text = rest.first, text.hasPrefix(Self.margin) {
                // A long name stands alone, and what it means on the next line.
                rest.removeFirst()
                result += Self.entry(line.dropFirst(0), text.dropFirst(Self.margin.count), width)
            } else {
                result += Self.entry(line.prefix(Self.margin.count), line.dropFirst(Self.margin.count), width)
            }
        }
        return result.joined(separator: "\n")
    }

    /// A name, and beside it what it means.
    private static func entry(_ name: Substring, _ meaning: Substring, _ width: Int) -> [String] {
        var name = HelpWords.name(name)
        while name.last == " " { name.removeLast() }
        if meaning.isEmpty { return [name] }
        let lines = ShownText.wrapped(HelpWords.meaning(meaning), to: max(width - margin.count, 2)).map { margin + $0 }
        let taken = ShownText.width(of: name)
        guard taken < margin.count, let first = lines.first else { return [name] + lines }
        return [name + first.dropFirst(taken)] + lines.dropFirst()
    }
}
