/// The `file:line: ` that Lua writes before a message.
struct PositionPrefix {
    let file: String
    let line: Int
    let message: String

    /// Nil when the text does not begin with the position of a chunk that was loaded: anybody can write a colon.
    init?(of text: String, chunks: [String: String]) {
        for (short, path) in chunks where text.hasPrefix(short) {
            let rest = text.utf8.dropFirst(short.utf8.count)
            guard rest.first == UInt8(ascii: ":") else { continue }
            let digits = rest.dropFirst().prefix { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
            guard let line = Int(Substring(digits)) else { continue }
            let end = rest.dropFirst(1 + digits.count)
            guard end.starts(with: ": ".utf8) else { continue }
            file = path
            self.line = line
            message = String(Substring(end.dropFirst(2)))
            return
        }
        return nil
    }
}
