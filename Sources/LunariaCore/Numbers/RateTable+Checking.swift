extension RateTable {
    /// Every problem of a list of pieces, in their order; a piece that could not be read is `nil`, and so are its
    /// seams.
    static func check(_ pieces: [RatePiece?]) -> [RateTableProblem] {
        guard let first = pieces.first, let last = pieces.last else { return [.empty] }
        var problems: [RateTableProblem] = []
        if let first, first.from > .zero { problems.append(.startsAbove(first.from)) }
        for (index, piece) in pieces.enumerated() {
            guard let piece else { continue }
            problems += checkBounds(of: piece)
            if index + 1 < pieces.count, let next = pieces[index + 1] {
                problems += checkSeam(between: piece, and: next)
            }
        }
        if let last, case .at(let until) = last.upper { problems.append(.endsAt(until)) }
        return problems
    }

    private static func checkBounds(of piece: RatePiece) -> [RateTableProblem] {
        var problems: [RateTableProblem] = []
        if piece.from.isNegative { problems.append(.negativeBound(piece.from)) }
        if case .at(let until) = piece.upper {
            if until < piece.from { problems.append(.falling(from: piece.from, to: until)) }
            if until == piece.from { problems.append(.unreachable(at: piece.from)) }
        }
        return problems
    }

    private static func checkSeam(between piece: RatePiece, and next: RatePiece) -> [RateTableProblem] {
        if next.from < piece.from { return [.falling(from: piece.from, to: next.from)] }
        switch piece.upper {
        case .next:
            return next.from == piece.from ? [.unreachable(at: piece.from)] : []
        case .open:
            return [.overlap(from: next.from, until: nil)]
        case .at(let until):
            if until < next.from && until >= piece.from { return [.gap(from: until, until: next.from)] }
            if until > next.from { return [.overlap(from: next.from, until: until)] }
            return []
        }
    }
}
