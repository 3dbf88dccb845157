extension RateTable {
    /// Returns the slices that a measure passes through on its way from one value to another, with the part in each.
    ///
    /// The parts sum to `end - start`. A measure that falls passes the same slices downwards: the parts are negative
    /// and come highest slice first, so that a correction takes back at the rates that were paid. A measure that does
    /// not move passes none.
    public func graduated(from start: Decimal, to end: Decimal) throws(NumberError) -> [GraduatedSlice] {
        var result: [GraduatedSlice] = []
        try forEachSlice(from: start, to: end) { index, amount in
            result.append(GraduatedSlice(slice: slices[index], amount: amount))
        }
        return result
    }

    /// Calls `body` with the index of each slice that a measure passes through and the part in it, in the order of
    /// `graduated`.
    ///
    /// Allocates nothing.
    @inlinable
    public func forEachSlice(
        from start: Decimal, to end: Decimal, _ body: (_ index: Int, _ amount: Decimal) throws(NumberError) -> Void
    ) throws(NumberError) {
        var walk = walk(from: start, to: end)
        while let step = try walk.next() {
            try body(step.index, step.amount)
        }
    }

    /// Returns the walk of a measure through the slices, for callers that take one step at a time.
    @inlinable
    public func walk(from start: Decimal, to end: Decimal) -> RateWalk {
        RateWalk(slices: slices, from: start, to: end)
    }
}
