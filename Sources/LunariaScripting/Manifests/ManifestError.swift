public import LunariaCore

/// Why a plugin's manifest, or `workspace.lua`, is refused.
public struct ManifestError: Error, Sendable, Hashable, Spoken {
    /// The file as it is shown: `plugins/x/plugin.lua`.
    public let file: String
    /// The line at fault, from 1; `nil` when it is the file as a whole.
    public let line: Int?
    /// What was found and what was expected, without the place.
    public let problem: Label

    /// The sentence to show, with its place.
    public var words: Label {
        let place = "\(file)\(line.map { ":\($0)" } ?? "")"
        return Label(en: "\(place): \(problem.en)", zh: "\(place)：\(problem.zh)")
    }

    init(file: String, line: Int?, _ problem: Label) {
        self.file = file
        self.line = line == 0 ? nil : line
        self.problem = problem
    }

    init(file: String, _ error: DataLiteralError) {
        let (found, expected) = (error.found, error.expected)
        self.init(
            file: file, line: error.line,
            Label(
                en: "found \(found.en), expected \(expected.en)",
                zh: "发现\(found.zhBehindWord)，应为\(expected.zhBehindWord)"))
    }
}
