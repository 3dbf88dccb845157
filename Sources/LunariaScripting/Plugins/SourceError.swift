public import LunariaCore

/// Why a source file cannot be read.
public struct SourceError: Error, Sendable, Hashable, Spoken {
    /// The file or folder that was to be read.
    public let path: String
    /// The line at fault, from 1; `nil` when the file cannot be read at all.
    public let line: Int?
    /// Why, in the system's words or ours.
    public let reason: Label

    /// The sentence to show.
    public var words: Label {
        guard let line else {
            return Label(en: "cannot read \(path): \(reason.en)", zh: "无法读取 \(path)：\(reason.zh)")
        }
        return Label(en: "\(path):\(line): \(reason.en)", zh: "\(path):\(line)：\(reason.zh)")
    }

    init(path: String, line: Int? = nil, reason: Label) {
        self.path = path
        self.line = line
        self.reason = reason
    }
}
