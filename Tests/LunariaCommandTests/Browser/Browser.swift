import Testing

/// Chromium without a window, which shows pages and is asked what is wrong with them.
enum Browser {
    /// How pages are laid out; `look.py` knows the sizes.
    enum View: String, CaseIterable {
        case wide
        case narrow
        case wideDark = "wide-dark"
        case narrowDark = "narrow-dark"
        case paper
    }

    /// The folder of what this asks, and of the pages made for it.
    static let folder = "\(Product.package)/Tests/LunariaCommandTests/Browser"

    /// What is wrong with pages, one line for each.
    static func problems(of pages: String, in views: [View], directory: CaseDirectory) throws -> [Substring] {
        let names = views.map(\.rawValue).joined(separator: ",")
        let outcome = try directory.run(
            "timeout 240 /usr/bin/python3 -B \(folder)/look.py \(directory.scratch) \(names) \(pages)")
        let lines = outcome.output.split(separator: "\n")
        try #require(
            outcome.status == 0 && lines.last?.hasPrefix("looked at ") == true,
            Comment(rawValue: "is `make setup-check` done? \(outcome.output)\(outcome.errors)"))
        return lines.dropLast()
    }
}
