import Glibc

/// Comparing texts of rows without making strings of them.
enum RowText {
    /// Compares by bytes, as the database orders text: below, equal to or above 0.
    static func compare(_ bytes: UnsafeBufferPointer<UInt8>, _ text: String) -> Int {
        var text = text
        return text.withUTF8 { other in
            guard let left = bytes.baseAddress, let right = other.baseAddress else { return bytes.count - other.count }
            let order = memcmp(left, right, min(bytes.count, other.count))
            return order == 0 ? bytes.count - other.count : Int(order)
        }
    }
}
