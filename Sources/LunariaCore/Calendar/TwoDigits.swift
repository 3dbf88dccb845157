extension Span<UInt8> {
    /// The number that two ASCII digits spell, or `nil` when there are no two digits at the place.
    func twoDigits(at index: Int) -> Int? {
        guard index + 2 <= count else { return nil }
        let tens = self[index] &- UInt8(ascii: "0")
        let ones = self[index + 1] &- UInt8(ascii: "0")
        return tens < 10 && ones < 10 ? Int(tens) * 10 + Int(ones) : nil
    }
}

extension UnsafeMutableBufferPointer<UInt8> {
    /// Writes a number from 0 to 99 as two ASCII digits.
    func writeTwoDigits(_ number: Int, at index: Int) {
        self[index] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number / 10)
        self[index + 1] = UInt8(ascii: "0") &+ UInt8(truncatingIfNeeded: number % 10)
    }
}
