/// Makes text fit for a cell of a workbook.
///
/// Control characters are shown as in the other formats for people. What XML cannot hold is shown the same way, and what
/// Excel would take for the code of a character (`_x0041_`) is escaped so that it stays what it is.
enum CellText {
    /// The most characters of a cell, in the count of UTF-16.
    static let longest = 32_767

    /// Text for a cell, in which newlines stay.
    static func paragraph(_ text: String) -> String {
        VisibleText.isPlain(text)
            ? escapingCodes(text) : escapingCodes(showingNoncharacters(VisibleText.paragraph(text)))
    }

    /// Text of one line, for names, without the escapes that only cells know.
    static func line(_ text: String) -> String { showingNoncharacters(VisibleText.line(text)) }

    private static func showingNoncharacters(_ text: String) -> String {
        guard text.unicodeScalars.contains(where: isNoncharacter) else { return text }
        var result = ""
        for scalar in text.unicodeScalars {
            if isNoncharacter(scalar) {
                result += "\\u{\(String(scalar.value, radix: 16))}"
            } else {
                result.unicodeScalars.append(scalar)
            }
        }
        return result
    }

    private static func isNoncharacter(_ scalar: Unicode.Scalar) -> Bool {
        scalar.value == 0xFFFE || scalar.value == 0xFFFF
    }

    private static func escapingCodes(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "_")) else { return text }
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count)
        for index in bytes.indices {
            if isCode(bytes[index...].prefix(7)) { result += Array("_x005F".utf8) }
            result.append(bytes[index])
        }
        return String(decoding: result, as: UTF8.self)
    }

    /// Whether the bytes are `_xHHHH_`.
    private static func isCode(_ bytes: ArraySlice<UInt8>) -> Bool {
        guard bytes.count == 7, bytes.first == UInt8(ascii: "_"), bytes.last == UInt8(ascii: "_") else { return false }
        return bytes.dropFirst().first == UInt8(ascii: "x")
            && bytes.dropFirst(2).dropLast().allSatisfy { Character(Unicode.Scalar($0)).isHexDigit }
    }
}
