import LunariaCore

/// The words that ArgumentParser adds to a page of help, in Chinese.
enum HelpWords {
    /// What it says that is put into Chinese here.
    static var translated: [String] {
        (Array(headings.keys) + Array(sentences.keys)).map(String.init)
            + values.map(\.en) + ["OVERVIEW: ", "USAGE: ", "' for detailed help.", "(values: ", "default: "]
    }

    /// A line beside the entries: a heading, the usage, or what a command says of itself.
    static func line(_ line: Substring) -> String {
        if let rest = line.suffix(behind: "OVERVIEW: ") { return "概述：\(sentences[rest] ?? String(rest))" }
        if let rest = line.suffix(behind: "USAGE: ") { return "用法：" + name(rest) }
        if let match = line.wholeMatch(of: /See '(.+) <subcommand>' for detailed help\./) {
            return "`\(match.1) <子命令>` 显示详细说明。"
        }
        return headings[line] ?? String(line)
    }

    /// The name of an entry, or names in a usage, with what ArgumentParser calls the values it takes itself.
    static func name(_ text: Substring) -> String {
        values.reduce(into: String(text)) { name, value in name = name.replacing(value.en, with: value.zh) }
    }

    /// What an entry means, with the values it takes and its default.
    static func meaning(_ text: Substring) -> String {
        guard let match = text.wholeMatch(of: /(.*?) ?\((values: (?<values>.+?))?(; )?(default: (?<value>.+))?\)/),
            match.values != nil || match.value != nil
        else { return sentences[text] ?? String(text) }
        let notes = [
            match.values.map { "可选值：" + $0.replacing(", ", with: "、") }, match.value.map { "默认：\($0)" },
        ]
        return "\(sentences[match.1] ?? String(match.1))（\(notes.compactMap(\.self).joined(separator: "；"))）"
    }

    private static let headings: [Substring: String] = [
        "ARGUMENTS:": "参数：", "OPTIONS:": "选项：", "SUBCOMMANDS:": "子命令：",
    ]

    private static let sentences: [Substring: String] = [
        "Show help information.": "显示帮助。", "Show the version.": "显示版本。",
        "Show subcommand help information.": "显示子命令的帮助。",
    ]

    private static let values = [
        Label(en: "<subcommands>", zh: "<子命令>"), Label(en: "<subcommand>", zh: "<子命令>"),
        Label(en: "<options>", zh: "<选项>"),
    ]
}

extension Substring {
    /// What stands behind a beginning; `nil` if the text begins otherwise.
    fileprivate func suffix(behind start: String) -> Substring? { hasPrefix(start) ? dropFirst(start.count) : nil }
}
