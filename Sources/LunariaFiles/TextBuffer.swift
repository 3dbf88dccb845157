/// The part of a text that is in memory: from the record being read to the end of what is decoded.
struct TextBuffer: ~Copyable {
    private(set) var base: UnsafeMutablePointer<UInt8>
    /// The index of the first byte that is still needed.
    var start = 0
    /// The index after the last decoded byte.
    var end = 0
    private var capacity: Int

    /// Room that a decoder gets at least: less would mean many small reads.
    private static let smallestRoom = 1 << 16

    init(capacity: Int = 1 << 18) {
        self.capacity = max(capacity, Self.smallestRoom)
        base = .allocate(capacity: self.capacity)
    }

    deinit {
        base.deallocate()
    }

    /// The free bytes after `end`; what lies before `start` is dropped and the buffer grows if it must.
    mutating func makeRoom() -> UnsafeMutableRawBufferPointer {
        let count = end - start
        if capacity - count < Self.smallestRoom {
            let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: capacity * 2)
            larger.update(from: base + start, count: count)
            base.deallocate()
            base = larger
            capacity *= 2
        } else if start > 0 {
            base.update(from: base + start, count: count)
        }
        (start, end) = (0, count)
        return UnsafeMutableRawBufferPointer(start: base + count, count: capacity - count)
    }
}
