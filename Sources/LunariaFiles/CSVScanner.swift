import Glibc

/// Splits text into the cells of one record at a time; it can stop at any byte and go on when there is more.
struct CSVScanner {
    enum State {
        case recordStart, cellStart, unquoted, quoted, afterQuote
    }

    private let file: String
    private let delimiter: UInt8
    private let limits: CSVLimits

    private(set) var state = State.recordStart
    /// The next byte to look at, counted from the start of the record.
    private(set) var position = 0
    /// The physical line of `position`, counted from 1.
    private(set) var line = 1
    /// The physical line on which the record starts.
    private(set) var recordLine = 1

    private var cellStart = 0
    /// Where the next byte of a quoted cell goes: behind `position` once a doubled quote has become single.
    private var cellEnd = 0
    private var cellLine = 1
    private var isAfterCarriageReturn = false

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    init(file: String, delimiter: CSVDelimiter, limits: CSVLimits) {
        self.file = file
        self.delimiter = delimiter.rawValue
        self.limits = limits
    }

    /// Makes the byte at `position` the first of the next record.
    mutating func rebase() {
        position = 0
    }

    /// Reads on in the `end` bytes of `text` and adds cells to `cells`; true when the record is complete.
    ///
    /// Doubled quotes are made single in place.
    mutating func scan(
        _ text: UnsafeMutablePointer<UInt8>, _ end: Int, into cells: inout [CSVCell]
    ) throws(FileError) -> Bool {
        while position < end {
            switch state {
            case .recordStart: skipLineEnd(text[position])
            case .cellStart: openCell(text[position])
            case .unquoted: if try scanUnquoted(text, end, into: &cells) { return true }
            case .quoted: scanQuoted(text, end)
            case .afterQuote: if try leaveQuotes(text, into: &cells) { return true }
            }
        }
        // An unfinished cell is refused before more of it is read.
        if state == .quoted || state == .unquoted { try checkSize(cells, isQuoted: state == .quoted) }
        return false
    }

    /// Ends the last record at the end of the text; false if there is none.
    mutating func finish(into cells: inout [CSVCell]) throws(FileError) -> Bool {
        switch state {
        case .recordStart: return false
        case .cellStart: (cellStart, cellEnd) = (position, position)
        case .unquoted: cellEnd = position
        case .quoted: throw .unterminatedQuote(place(column: cells.count + 1))
        case .afterQuote: break
        }
        try closeCell(isQuoted: state == .afterQuote, into: &cells)
        state = .recordStart
        return true
    }

    private mutating func skipLineEnd(_ byte: UInt8) {
        switch byte {
        case Self.lineFeed where isAfterCarriageReturn:
            isAfterCarriageReturn = false
            position += 1
        case Self.lineFeed, Self.carriageReturn:
            endLine(byte)
            position += 1
        default:
            isAfterCarriageReturn = false
            recordLine = line
            state = .cellStart
        }
    }

    private mutating func openCell(_ byte: UInt8) {
        cellLine = line
        if byte == Self.quote {
            state = .quoted
            position += 1
            (cellStart, cellEnd) = (position, position)
        } else {
            state = .unquoted
            cellStart = position
        }
    }

    private mutating func scanUnquoted(
        _ text: UnsafeMutablePointer<UInt8>, _ end: Int, into cells: inout [CSVCell]
    ) throws(FileError) -> Bool {
        let delimiter = delimiter
        var index = position
        while index < end {
            let byte = text[index]
            if byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn { break }
            index += 1
        }
        position = index
        cellEnd = index
        guard index < end else { return false }
        try closeCell(isQuoted: false, into: &cells)
        return endCell(text[index])
    }

    private mutating func scanQuoted(_ text: UnsafeMutablePointer<UInt8>, _ end: Int) {
        let rest = end - position
        let stop = memchr(text + position, Int32(Self.quote), rest).map {
            text.distance(to: $0.assumingMemoryBound(to: UInt8.self))
        }
        let segment = (stop ?? end) - position
        countLines(UnsafeBufferPointer(start: text + position, count: segment))
        if cellEnd != position { memmove(text + cellEnd, text + position, segment) }
        cellEnd += segment
        position += segment
        guard stop != nil else { return }
        isAfterCarriageReturn = false
        position += 1
        state = .afterQuote
    }

    private mutating func countLines(_ text: UnsafeBufferPointer<UInt8>) {
        for byte in text {
            if byte == Self.lineFeed, isAfterCarriageReturn {
                isAfterCarriageReturn = false
            } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                endLine(byte)
            } else {
                isAfterCarriageReturn = false
            }
        }
    }

    private mutating func leaveQuotes(
        _ text: UnsafeMutablePointer<UInt8>, into cells: inout [CSVCell]
    ) throws(FileError) -> Bool {
        let byte = text[position]
        if byte == Self.quote {
            text[cellEnd] = byte
            cellEnd += 1
            position += 1
            state = .quoted
            return false
        }
        guard byte == delimiter || byte == Self.lineFeed || byte == Self.carriageReturn else {
            throw .textAfterQuote(FilePlace(file: file, line: line, column: cells.count + 1))
        }
        try closeCell(isQuoted: true, into: &cells)
        return endCell(byte)
    }

    private mutating func closeCell(isQuoted: Bool, into cells: inout [CSVCell]) throws(FileError) {
        try checkSize(cells, isQuoted: isQuoted)
        guard cells.count < limits.cells else {
            throw .tooManyCells(FilePlace(file: file, line: recordLine), limit: limits.cells)
        }
        cells.append(CSVCell(start: cellStart, count: cellEnd - cellStart, isQuoted: isQuoted))
    }

    /// Moves past the byte that ends a cell; true if it ends the record, too.
    private mutating func endCell(_ byte: UInt8) -> Bool {
        position += 1
        if byte == delimiter {
            state = .cellStart
            return false
        }
        endLine(byte)
        state = .recordStart
        return true
    }

    private mutating func endLine(_ byte: UInt8) {
        line += 1
        isAfterCarriageReturn = byte == Self.carriageReturn
    }

    private func checkSize(_ cells: [CSVCell], isQuoted: Bool) throws(FileError) {
        guard cellEnd - cellStart <= limits.cell else {
            throw .cellTooLarge(place(column: cells.count + 1), limit: limits.cell, quoted: isQuoted)
        }
        guard position <= limits.record else {
            throw .recordTooLarge(FilePlace(file: file, line: recordLine), limit: limits.record)
        }
    }

    /// Where the present cell begins.
    private func place(column: Int) -> FilePlace {
        FilePlace(file: file, line: cellLine, column: column)
    }
}
