/// One piece of a rate table as written, before the table is checked.
struct RatePiece {
    /// Where a piece says that it ends.
    enum Upper: Equatable {
        /// It says nothing: it reaches to the next piece.
        case next
        /// It says that it is open.
        case open
        case at(Decimal)
    }

    let from: Decimal
    let upper: Upper
    let rate: Percent
}
