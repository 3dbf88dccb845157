extension FileError {
    /// The description in Chinese.
    public var chinese: String {
        switch self {
        case .missing(let file): "\(file)：没有这个文件；请检查拼写和目录。"
        case .isDirectory(let file): "\(file)：是目录，应为文件；请给出其中的文件。"
        case .permissionDenied(let file, let access):
            "\(file)：当前用户无权\(access.chinese)；请更改权限或换一个文件。"
        case .missingDirectory(let file): "\(file)：所在目录不存在；请先新建该目录。"
        case .failed(let file, let access, let code): "\(file)：无法\(access.chinese)（\(Self.reason(of: code))）。"
        case .undecodable(let place, let byte, let encoding):
            "\(place.chinese)：字节 \(Self.hexadecimal(byte)) 不是有效的 \(encoding.title)；\(encoding.chineseAdvice)。"
        case .nulCharacter(let place):
            "\(place.chinese)：有 NUL 字符，文本中不应出现；文件可能是不带字节顺序标记的 UTF-16、电子表格，或已损坏。"
                + "请另存为 UTF-8 的 CSV。"
        case .missingByteOrderMark(let file):
            "\(file)：开头没有字节顺序标记，UTF-16 靠它区分字节顺序；请另存为 UTF-8 的 CSV。"
        case .contradictoryByteOrderMark(let file, let found, let requested):
            "\(file)：开头是 \(found.title) 的字节顺序标记，但指定了 \(requested.title)；请用 --encoding \(found.rawValue)。"
        case .unencodable(let file, let encoding):
            "\(file)：要写入的文本无效，不能存为 \(encoding.title)；请更正文本。"
        case .encodingUnavailable(let encoding):
            "本系统不能转换 \(encoding.title)；请安装字符集转换器，或使用 UTF-8。"
        case .unterminatedQuote(let place): "\(place.chinese)：此处打开的引号没有关闭；请在单元格结束处关闭。"
        case .textAfterQuote(let place):
            "\(place.chinese)：单元格的右引号之后还有文本，此处应为分隔符或行尾；引号内的引号请写两次。"
        case .cellTooLarge(let place, let limit, quoted: true):
            "\(place.chinese)：此处打开引号的单元格超过 \(Self.size(limit))；请在单元格结束处关闭引号。"
        case .cellTooLarge(let place, let limit, quoted: false):
            "\(place.chinese)：单元格超过 \(Self.size(limit))；请检查文件的分隔符和换行。"
        case .recordTooLarge(let place, let limit):
            "\(place.chinese)：从此处开始的记录超过 \(Self.size(limit))；请检查文件的引号和换行。"
        case .tooManyCells(let place, let limit):
            "\(place.chinese)：从此处开始的记录超过 \(limit) 个单元格；请检查文件的分隔符和换行。"
        }
    }
}

extension FilePlace {
    /// The place in Chinese, without the byte.
    fileprivate var chinese: String { "\(file) 第 \(line) 行" + (column.map { "第 \($0) 列" } ?? "") }
}

extension FileAccess {
    fileprivate var chinese: String {
        switch self {
        case .read: "读取"
        case .write: "写入"
        }
    }
}

extension TextEncoding {
    fileprivate var chineseAdvice: String {
        switch self {
        case .utf8: "如果文件出自中文版 Excel，请试 --encoding gb18030，否则请另存为 UTF-8"
        case .utf16: "文件可能已损坏或不完整，请重新存为 UTF-8"
        case .gb18030: "文件可能是 UTF-8 或已损坏，请去掉 --encoding 再试"
        }
    }
}
