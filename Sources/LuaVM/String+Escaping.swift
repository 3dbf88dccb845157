extension String {
    /// Makes a text of bytes for a person to read; one that is not UTF-8 is shown as an escape such as `\xFF`.
    public init(escaping bytes: some Sequence<UInt8>) {
        self = ""
        var decoder = UTF8()
        let bytes = Array(bytes)
        var position = 0
        while position < bytes.count {
            decoder = UTF8()
            var source = bytes[position...].makeIterator()
            if case .scalarValue(let scalar) = decoder.decode(&source) {
                unicodeScalars.append(scalar)
                position += UTF8.width(scalar)
            } else {
                let digits = String(bytes[position], radix: 16, uppercase: true)
                self += digits.count < 2 ? "\\x0\(digits)" : "\\x\(digits)"
                position += 1
            }
        }
    }
}
