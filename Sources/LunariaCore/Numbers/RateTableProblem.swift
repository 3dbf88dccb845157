/// One reason why a rate table is refused.
public enum RateTableProblem: Sendable, Hashable {
    /// The table has no slice at all.
    case empty
    /// A piece cannot be read.
    case unreadable(piece: String, reason: String)
    /// A bound is below 0.
    case negativeBound(Decimal)
    /// The first slice begins above 0.
    case startsAbove(Decimal)
    /// The last slice ends.
    case endsAt(Decimal)
    /// No slice covers the amounts between the bounds.
    case gap(from: Decimal, until: Decimal)
    /// Two slices cover the amounts between the bounds; `until` is `nil` where both go on.
    case overlap(from: Decimal, until: Decimal?)
    /// A bound is below the one before it.
    case falling(from: Decimal, to: Decimal)
    /// A slice begins where it ends, so that no amount reaches it.
    case unreachable(at: Decimal)
}

extension RateTableProblem: CustomStringConvertible {
    /// The problem as a clause for the user, without a full stop.
    public var description: String {
        switch self {
        case .empty:
            "it has no slice; write bounds and rates such as 0:3%,50000:5%"
        case .unreadable(let piece, let reason):
            "`\(piece)` cannot be read (\(reason)); write a lower bound and a rate such as 50000:5%, or 0..50000:5%"
        case .negativeBound(let bound):
            "the bound \(bound) is below 0; bounds are 0 or more, and the first slice also covers negative amounts"
        case .startsAbove(let bound):
            "nothing is said about amounts from 0 to \(bound); begin with 0:…, 0:0% pays nothing"
        case .endsAt(let bound):
            "nothing is said about amounts above \(bound); leave the last slice open, as in \(bound)..:0%"
        case .gap(let from, let until):
            "nothing is said about amounts from \(from) to \(until), a gap; let the slices meet"
        case .overlap(let from, let until):
            "two slices cover the amounts from \(from)\(until.map { " to \($0)" } ?? " upwards"); "
                + "let one end where the next begins"
        case .falling(let from, let to):
            "the bound \(to) comes after \(from); write the bounds in rising order"
        case .unreachable(let bound):
            "the slice from \(bound) ends where it begins, so no amount reaches it; remove it"
        }
    }
}
