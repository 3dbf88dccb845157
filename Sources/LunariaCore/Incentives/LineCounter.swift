/// Numbers the lines of a calculation from 1 and adds them up.
public final class LineCounter {
    /// How many lines there were.
    public private(set) var count = 0
    /// The sum of all lines that are not held; `nil` without such lines.
    public private(set) var total: Money?

    /// Makes a counter of no lines.
    public init() {}

    /// Returns the line with its number.
    public func number(_ line: IncentiveLine) throws(NumberError) -> IncentiveLine {
        count += 1
        if line.kind != .held { total = try total?.adding(line.amount) ?? line.amount }
        return line.numbered(count)
    }
}
