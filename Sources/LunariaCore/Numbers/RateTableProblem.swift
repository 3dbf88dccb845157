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

extension RateTableProblem: Spoken {
    /// The problem as a clause for the user, without a full stop.
    public var words: Label {
        switch self {
        case .empty:
            Label(
                en: "it has no slice; write bounds and rates such as 0:3%,50000:5%",
                zh: "没有任何档次；请写下限和比例，例如 0:3%,50000:5%")
        case .unreadable(let piece, let reason):
            Label(
                en:
                    "`\(piece)` cannot be read (\(reason)); write a lower bound and a rate such as 50000:5%, or 0..50000:5%",
                zh: "无法读取 `\(piece)`（\(reason)）；请写下限和比例，例如 50000:5% 或 0..50000:5%")
        case .negativeBound(let bound):
            Label(
                en:
                    "the bound \(bound) is below 0; bounds are 0 or more, and the first slice also covers negative amounts",
                zh: "界限 \(bound) 小于 0；界限应不小于 0，第一档也适用于负数金额")
        case .startsAbove(let bound):
            Label(
                en: "nothing is said about amounts from 0 to \(bound); begin with 0:…, 0:0% pays nothing",
                zh: "未规定 0 至 \(bound) 的金额；请从 0:… 开始，0:0% 表示不计提")
        case .endsAt(let bound):
            Label(
                en: "nothing is said about amounts above \(bound); leave the last slice open, as in \(bound)..:0%",
                zh: "未规定 \(bound) 以上的金额；最后一档请不设上限，如 \(bound)..:0%")
        case .gap(let from, let until):
            Label(
                en: "nothing is said about amounts from \(from) to \(until), a gap; let the slices meet",
                zh: "未规定 \(from) 至 \(until) 的金额，出现空档；请让各档相接")
        case .overlap(let from, let until):
            Label(
                en: "two slices cover the amounts from \(from)\(until.map { " to \($0)" } ?? " upwards"); "
                    + "let one end where the next begins",
                zh: "\(from)\(until.map { " 至 \($0)" } ?? " 以上")的金额属于两档；请让前一档在后一档开始处结束")
        case .falling(let from, let to):
            Label(
                en: "the bound \(to) comes after \(from); write the bounds in rising order",
                zh: "界限 \(to) 写在 \(from) 之后；请按由小到大书写")
        case .unreachable(let bound):
            Label(
                en: "the slice from \(bound) ends where it begins, so no amount reaches it; remove it",
                zh: "自 \(bound) 开始的一档在开始处即结束，没有金额适用；请删去")
        }
    }

    /// Several problems, one after the other.
    static func list(_ problems: [RateTableProblem]) -> Label {
        Label(
            en: problems.map(\.words.en).joined(separator: "; "), zh: problems.map(\.words.zh).joined(separator: "；"))
    }
}
