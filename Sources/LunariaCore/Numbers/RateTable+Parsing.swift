extension RateTable {
    /// Creates a table from text: `0:3%,50000:5%,100000:8%` or, with both bounds, `0..100:1%,100..:2%`.
    ///
    /// White space around bounds and rates is allowed. Throws `NumberError.rateTable` with every problem found.
    public init(parsing text: String) throws(NumberError) {
        if text.allSatisfy(\.isWhitespace) { throw .rateTable([.empty]) }
        var pieces: [RatePiece?] = []
        var problems: [RateTableProblem] = []
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            do throws(RatePieceError) {
                pieces.append(try RatePiece(parsing: part.trimmed))
            } catch {
                pieces.append(nil)
                problems.append(.unreadable(piece: Excerpt.make(of: part.trimmed), reason: error.reason))
            }
        }
        try self.init(pieces: pieces, problems: problems)
    }
}

/// Why a piece of a rate table cannot be read.
private struct RatePieceError: Error {
    let reason: String

    init(reason: String) {
        self.reason = reason
    }

    init(_ error: NumberError) {
        reason =
            switch error {
            case .notANumber(let found): "`\(found)` is not a number"
            case .tooManyDigits(let found): "`\(found)` has too many digits"
            case .percentSignMissing(let found, let suggestion): "`\(found)` has no percent sign, write `\(suggestion)`"
            case .notAPercent(let found): "`\(found)` is not a percentage"
            default: "a number is out of range"
            }
    }
}

extension RatePiece {
    fileprivate init(parsing text: String) throws(RatePieceError) {
        let halves = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
        guard halves.count == 2 else {
            throw RatePieceError(reason: text.isEmpty ? "it is empty" : "it has no colon")
        }
        let bounds = halves[0].split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false)
        do throws(NumberError) {
            from = try Decimal(parsing: bounds[0].trimmed)
            rate = try Percent(parsing: halves[1].trimmed)
            guard bounds.count == 2 else {
                upper = .next
                return
            }
            let until = bounds[1].trimmed
            upper = until.isEmpty ? .open : .at(try Decimal(parsing: until))
        } catch {
            throw RatePieceError(error)
        }
    }
}
