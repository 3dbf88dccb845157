/// The named ways to round a number that has more digits than wanted.
public enum Rounding: String, Sendable, Hashable, CaseIterable {
    /// To the nearest; a half goes away from zero.
    case halfUp = "half_up"
    /// To the nearest; a half goes to the even neighbour.
    case halfEven = "half_even"
    /// To the nearest; a half goes towards zero.
    case halfDown = "half_down"
    /// Away from zero.
    case up
    /// Towards zero.
    case down
    /// Towards positive infinity.
    case ceiling
    /// Towards negative infinity.
    case floor

    /// Creates the rounding of that name, or `nil` when there is none.
    public init?(name: String) {
        self.init(rawValue: name)
    }

    /// The name as scripts write it, such as `half_up`.
    public var name: String { rawValue }

    /// What people call it.
    public var label: Label {
        switch self {
        case .halfUp: Label(en: "half up", zh: "四舍五入")
        case .halfEven: Label(en: "half to the even digit", zh: "四舍六入五成双")
        case .halfDown: Label(en: "half down", zh: "五舍六入")
        case .up: Label(en: "up, away from zero", zh: "进位（远离零）")
        case .down: Label(en: "down, towards zero", zh: "舍去（向零）")
        case .ceiling: Label(en: "up", zh: "向上取整")
        case .floor: Label(en: "down", zh: "向下取整")
        }
    }

    /// All names in a fixed order, for messages.
    public static var names: [String] { allCases.map(\.rawValue) }
}

extension Rounding {
    /// How much of the last kept digit was cut off.
    enum Discarded {
        case nothing, belowHalf, half, aboveHalf

        init(remainder: UInt128, of divisor: UInt128, moreBelow: Bool) {
            // Divisors are even powers of ten or 1, so half a divisor is exact where a remainder exists.
            let half = divisor / 2
            if remainder == 0 && !moreBelow {
                self = .nothing
            } else if remainder < half || half == 0 {
                self = .belowHalf
            } else if remainder == half && !moreBelow {
                self = .half
            } else {
                self = .aboveHalf
            }
        }
    }

    /// Whether the magnitude of the kept digits grows by one.
    func grows(negative: Bool, odd: Bool, discarded: Discarded) -> Bool {
        if discarded == .nothing { return false }
        switch self {
        case .up: return true
        case .down: return false
        case .ceiling: return !negative
        case .floor: return negative
        case .halfUp: return discarded != .belowHalf
        case .halfDown: return discarded == .aboveHalf
        case .halfEven: return discarded == .aboveHalf || (discarded == .half && odd)
        }
    }
}
