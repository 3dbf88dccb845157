/// How the characters of a text file are stored as bytes.
public enum TextEncoding: String, CaseIterable, Hashable, Sendable {
    /// UTF-8, with or without a byte order mark.
    case utf8 = "utf-8"
    /// UTF-16 with a byte order mark, in either byte order.
    case utf16 = "utf-16"
    /// GB18030, which contains GBK and GB2312: what Excel writes as CSV on a Chinese system.
    case gb18030 = "gb18030"

    /// The encoding called `name`, or `nil` if there is none; upper and lower case are the same.
    ///
    /// Known are `utf-8`, `utf8`, `utf-16`, `utf16`, `gb18030`, `gbk` and `gb2312`.
    public init?(name: String) {
        switch name.lowercased() {
        case "utf-8", "utf8": self = .utf8
        case "utf-16", "utf16": self = .utf16
        case "gb18030", "gbk", "gb2312": self = .gb18030
        default: return nil
        }
    }

    /// The names to offer to a person, in a fixed order.
    public static let names = ["utf-8", "utf-16", "gb18030", "gbk", "gb2312"]

    /// The name as a person writes it in a sentence.
    public var title: String {
        switch self {
        case .utf8: "UTF-8"
        case .utf16: "UTF-16"
        case .gb18030: "GB18030"
        }
    }
}
