/// Random numbers that are the same in every run (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }

    /// Records of awkward cells: quotes, line ends, delimiters, spaces, Chinese and characters outside the BMP.
    mutating func records(_ count: Int) -> [[String]] {
        let parts = [
            "\"", "\"\"", "\n", "\r", "\r\n", ",", ";", "\t", "|", " ", "a", "Bc", "5", "浙江", "伟星拉链", "𠮷", "㐂", "é",
            "\u{FEFF}", "e\u{301}",
        ]
        var records: [[String]] = []
        for _ in 0..<count {
            var cells: [String] = []
            for _ in 0..<Int.random(in: 1...5, using: &self) {
                let length = Int.random(in: 0...6, using: &self)
                cells.append((0..<length).map { _ in parts.randomElement(using: &self) ?? "" }.joined())
            }
            records.append(cells)
        }
        return records
    }
}
