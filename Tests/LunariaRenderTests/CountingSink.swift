import LunariaRender

/// A sink that remembers only how much it was given, and that fails when it is given too much.
struct CountingSink: ByteSink {
    struct Full: Error, Hashable {}

    var capacity = Int.max
    private(set) var total = 0
    private(set) var largest = 0

    mutating func write(_ bytes: [UInt8]) throws(Full) {
        total += bytes.count
        largest = max(largest, bytes.count)
        if total > capacity { throw Full() }
    }
}
