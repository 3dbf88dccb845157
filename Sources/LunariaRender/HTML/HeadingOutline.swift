/// The levels of headings without gaps: a heading is one level below the heading it belongs to.
struct HeadingOutline {
    private var levels: [Int] = []

    /// The level from 1 to 6 of the next heading, which asks for another.
    mutating func level(of asked: Int) -> Int {
        while let last = levels.last, last >= asked { levels.removeLast() }
        levels.append(asked)
        return min(levels.count, 6)
    }
}
