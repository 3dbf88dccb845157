import LunariaFiles

/// Reads the options that say how a file is written.
enum FileOptions {
    static func encoding(_ name: String) throws(Failure) -> TextEncoding {
        if let encoding = TextEncoding(name: name) { return encoding }
        throw Failure(
            .usage, en: "--encoding: found '\(name)', expected utf-8, utf-16 or gb18030",
            zh: "--encoding：“\(name)”无效，应为 utf-8、utf-16 或 gb18030")
    }

    static func delimiter(_ name: String) throws(Failure) -> CSVDelimiter {
        switch name.lowercased() {
        case ",", "comma": return .comma
        case ";", "semicolon": return .semicolon
        case "\t", "\\t", "tab": return .tab
        case "|", "pipe": return .pipe
        default:
            throw Failure(
                .usage, en: "--delimiter: found '\(name)', expected one of , ; tab |",
                zh: "--delimiter：“\(name)”无效，应为 , ; tab | 之一")
        }
    }
}
