import LunariaCore

/// The first place where a source file is no UTF-8.
struct TextFault {
    /// The line, from 1.
    let line: Int
    /// The byte that no UTF-8 has there.
    let byte: UInt8

    /// Finds the fault; `nil` if the bytes are UTF-8.
    init?(in bytes: [UInt8]) {
        // Nearly every file is sound, and is looked at whenever something is run.
        if String(validating: bytes, as: UTF8.self) != nil { return nil }
        var parser = Unicode.UTF8.ForwardParser()
        var iterator = bytes.makeIterator()
        var line = 1
        var position = 0
        while true {
            switch parser.parseScalar(from: &iterator) {
            case .valid(let encoded):
                if encoded.first == UInt8(ascii: "\n") { line += 1 }
                position += encoded.count
            case .emptyInput: return nil
            case .error:
                self.line = line
                byte = bytes[position]
                return
            }
        }
    }

    /// What was found, what was expected and what to do.
    var reason: Label {
        let number = String(byte, radix: 16, uppercase: true)
        // What other systems write at home: UTF-16 begins with a mark of such bytes, and GB18030 has none of them.
        let encoding = byte >= 0xFE ? "utf-16" : "gb18030"
        let command = "`iconv -f \(encoding) -t utf-8`"
        return Label(
            en: "found the byte 0x\(number), expected UTF-8 text; save the file as UTF-8 (\(command))",
            zh: "发现字节 0x\(number)，应为 UTF-8 文本；请把文件存为 UTF-8（\(command)）")
    }
}
