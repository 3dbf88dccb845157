/// An option that has to be known before a command is parsed, because help and errors go by it.
enum EarlyOption {
    /// The value of the last of the options in words of the command line, `--color never` or `--color=never`, before `--`.
    static func value(of names: [String], in words: [String]) -> String? {
        var value: String?
        let words = words.prefix { $0 != "--" }
        for (index, word) in words.enumerated() {
            for name in names {
                if word == name { value = words.dropFirst(index + 1).first }
                if word.hasPrefix(name + "=") { value = String(word.dropFirst(name.count + 1)) }
            }
        }
        return value
    }
}
