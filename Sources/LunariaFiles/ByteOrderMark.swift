/// The bytes some programs put in front of a text to tell its encoding.
enum ByteOrderMark: CaseIterable {
    case utf8, utf16LittleEndian, utf16BigEndian, gb18030

    static let longest = 4

    /// The mark that `bytes` begin with.
    init?(at bytes: [UInt8]) {
        guard let mark = Self.allCases.first(where: { bytes.starts(with: $0.bytes) }) else { return nil }
        self = mark
    }

    var bytes: [UInt8] {
        switch self {
        case .utf8: [0xEF, 0xBB, 0xBF]
        case .utf16LittleEndian: [0xFF, 0xFE]
        case .utf16BigEndian: [0xFE, 0xFF]
        case .gb18030: [0x84, 0x31, 0x95, 0x33]
        }
    }

    var encoding: TextEncoding {
        switch self {
        case .utf8: .utf8
        case .utf16LittleEndian, .utf16BigEndian: .utf16
        case .gb18030: .gb18030
        }
    }
}
