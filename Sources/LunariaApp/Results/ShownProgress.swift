public import LunariaCore
import LunariaRender

/// How far a command is, in words for a terminal.
public struct ShownProgress: Sendable {
    private let line: ProgressLine

    /// Makes the words for an activity, such as `importing`.
    public init(_ activity: Note, in language: Language) {
        line = ProgressLine(activity.text(in: language), in: language)
    }

    /// One line of at most `width` columns.
    public func text(of progress: Progress.Snapshot, after seconds: Double, width: Int) -> String {
        line.text(of: progress, after: seconds, width: width)
    }
}
