/// A line in the source of a plugin.
public struct SourcePlace: Sendable, Hashable {
    /// The file as messages name it: `plugins/x/main.lua`.
    public let file: String
    /// The line, from 1.
    public let line: Int

    /// Names a line.
    public init(file: String, line: Int) {
        self.file = file
        self.line = line
    }
}

extension SourcePlace: CustomStringConvertible {
    /// `plugins/x/main.lua:12`.
    public var description: String { "\(file):\(line)" }
}
