/// A measure on its way through the slices of a rate table, one slice per step.
public struct RateWalk: Sendable {
    @usableFromInline let slices: [RateSlice]
    @usableFromInline let end: Decimal
    @usableFromInline let rises: Bool
    @usableFromInline var position: Decimal
    @usableFromInline var index: Int
    @usableFromInline var arrived: Bool

    @inlinable
    init(slices: [RateSlice], from start: Decimal, to end: Decimal) {
        self.slices = slices
        self.end = end
        position = start
        rises = start < end
        arrived = !rises && start == end
        // A falling measure is in the slice just below its position, a rising one in the slice at it.
        index = rises ? 0 : slices.count - 1
        if rises {
            while let until = slices[index].until, until <= start { index += 1 }
        } else {
            while index > 0, slices[index].from >= start { index -= 1 }
        }
    }

    /// Takes the next step: the index of the slice and the part of the measure in it, or `nil` at the end.
    @inlinable
    public mutating func next() throws(NumberError) -> (index: Int, amount: Decimal)? {
        if arrived { return nil }
        let current = index
        var stop = end
        if rises, let until = slices[current].until, until < end {
            stop = until
            index += 1
        } else if !rises, current > 0, slices[current].from > end {
            stop = slices[current].from
            index -= 1
        } else {
            arrived = true
        }
        let amount = try stop.subtracting(position)
        position = stop
        return (current, amount)
    }
}
