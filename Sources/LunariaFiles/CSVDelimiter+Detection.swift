extension CSVDelimiter {
    /// How many bytes from the beginning of a text detection looks at.
    static let sampleSize = 1 << 16

    private static let sampleRecords = 20
    /// The rarer a character is in names and amounts, the earlier; this settles a tie.
    private static let rarestFirst: [CSVDelimiter] = [.tab, .pipe, .semicolon, .comma]

    /// The delimiter of `sample`, the beginning of a text; the same bytes always give the same answer.
    ///
    /// Each candidate is counted outside quotes in the first complete records. A candidate that occurs in the first
    /// record and equally often in all others is preferred, then the one that occurs most often in the first record.
    /// If none occurs there, it is the comma.
    static func detect(in sample: UnsafeBufferPointer<UInt8>) -> CSVDelimiter {
        var best = (delimiter: CSVDelimiter.comma, isRegular: false, count: 0)
        for candidate in rarestFirst {
            let counts = candidate.countsPerRecord(in: sample)
            guard let count = counts.first, count > 0 else { continue }
            let isRegular = counts.allSatisfy { $0 == count }
            if isRegular == best.isRegular ? count > best.count : isRegular {
                best = (candidate, isRegular, count)
            }
        }
        return best.delimiter
    }

    /// How often the delimiter occurs outside quotes in each of the first records; a last, cut off one is left out.
    private func countsPerRecord(in sample: UnsafeBufferPointer<UInt8>) -> [Int] {
        var counts: [Int] = []
        var count = 0
        var isQuoted = false
        var isCellStart = true
        var isBlank = true
        for byte in sample {
            switch byte {
            case UInt8(ascii: "\"") where isCellStart || isQuoted:
                isQuoted.toggle()
                // Right after a closing quote another one reopens the cell: the pair is a quote in the text.
                isCellStart = !isQuoted
                isBlank = false
            case _ where isQuoted:
                break
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"):
                if !isBlank { counts.append(count) }
                if counts.count == Self.sampleRecords { return counts }
                (count, isCellStart, isBlank) = (0, true, true)
            default:
                isCellStart = byte == rawValue
                if isCellStart { count += 1 }
                isBlank = false
            }
        }
        return counts.isEmpty ? [count] : counts
    }
}
