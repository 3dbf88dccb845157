import Synchronization

/// How far long work is: whoever works counts, and another thread may look at any time.
///
/// Counting is a plain addition, so that it may be done for each record.
public final class Progress: Sendable {
    /// What is counted.
    public enum Unit: Sendable, Hashable, CaseIterable {
        /// A row of a file.
        case row
        case record
        /// A change in the log, or a line of a run.
        case change
        /// An incentive run.
        case run
        case payee
        /// A record that a script has read; how many there will be is not known.
        case read
    }

    /// How far work is at a moment.
    public struct Snapshot: Sendable, Hashable {
        /// What is counted; `nil` before anything is.
        public let unit: Unit?
        /// How many of them are done.
        public let count: Int
        /// How much of the total is done: the count itself or, of a file, its bytes.
        public let done: Int
        /// How much there is to do, if that is known.
        public let total: Int?

        /// Describes how far work is.
        public init(unit: Unit?, count: Int, done: Int, total: Int?) {
            self.unit = unit
            self.count = count
            self.done = done
            self.total = total
        }
    }

    /// Counts for one stage of the work, from any thread.
    public struct Counter: Sendable {
        fileprivate let progress: Progress?

        /// A counter that nobody looks at.
        public init() { progress = nil }

        fileprivate init(_ progress: Progress) { self.progress = progress }

        /// Counts some more.
        public func advance(by number: Int = 1) {
            progress?.counted.add(number, ordering: .relaxed)
        }

        /// Says how many are done by now, and how much of the total that is.
        public func set(_ count: Int, done: Int) {
            progress?.counted.store(count, ordering: .relaxed)
            progress?.measured.store(done, ordering: .relaxed)
        }
    }

    private struct Stage {
        let unit: Unit
        var total: Int?
        let isMeasured: Bool
        var isOver = false
    }

    private let stage = Mutex<Stage?>(nil)
    private let counted = Atomic<Int>(0)
    private let measured = Atomic<Int>(0)
    private let reads = Atomic<Int>(0)

    /// Whether somebody looks, so that it pays to find out how much there is to do.
    public let isWatched: Bool

    /// Makes progress of work that has not begun.
    public init(isWatched: Bool = false) {
        self.isWatched = isWatched
    }

    /// Counts what `body` does; work within other work that is counted already is not.
    ///
    /// - Parameters:
    ///   - total: How much there is to do, if that is known.
    ///   - isMeasured: Whether the total is of something else than what is counted, such as the bytes of a file.
    public func counting<Result>(
        _ unit: Unit, of total: Int?, isMeasured: Bool = false, _ body: (Counter) throws -> Result
    ) rethrows -> Result {
        let isFirst = stage.withLock { stage in
            guard stage?.isOver ?? true else { return false }
            stage = Stage(unit: unit, total: total, isMeasured: isMeasured)
            counted.store(0, ordering: .relaxed)
            measured.store(0, ordering: .relaxed)
            return true
        }
        guard isFirst else { return try body(Counter()) }
        defer { stage.withLock { $0?.isOver = true } }
        return try body(Counter(self))
    }

    /// Notes that a script has read a record.
    public func noteRead() { reads.add(1, ordering: .relaxed) }

    /// How far the work is now, or was at the end of the last stage.
    public var snapshot: Snapshot {
        let count = counted.load(ordering: .relaxed)
        guard let stage = stage.withLock({ $0 }) else {
            let reads = reads.load(ordering: .relaxed)
            return Snapshot(unit: reads > 0 ? .read : nil, count: reads, done: reads, total: nil)
        }
        let done = stage.isMeasured ? measured.load(ordering: .relaxed) : count
        return Snapshot(unit: stage.unit, count: count, done: done, total: stage.total)
    }
}
