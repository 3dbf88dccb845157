/// Sets thousands separators into numbers for people.
enum DigitGroups {
    /// A number as people write it: `-25857.44` becomes `-25,857.44`.
    ///
    /// A sign before the digits, a fraction and a unit after them stay as they are, and so does scientific notation.
    static func separated(_ number: String) -> String {
        let bytes = Array(number.utf8)
        let start = bytes.first == UInt8(ascii: "-") || bytes.first == UInt8(ascii: "+") ? 1 : 0
        let digits = bytes[start...].prefix { $0 >= UInt8(ascii: "0") && $0 <= UInt8(ascii: "9") }
        guard digits.count > 3, !bytes.contains(UInt8(ascii: "E")), !bytes.contains(UInt8(ascii: "e")) else {
            return number
        }
        var grouped = Array(bytes[..<start])
        for (index, digit) in digits.enumerated() {
            if index > 0, (digits.count - index) % 3 == 0 { grouped.append(UInt8(ascii: ",")) }
            grouped.append(digit)
        }
        grouped += bytes[digits.endIndex...]
        return String(decoding: grouped, as: UTF8.self)
    }
}
