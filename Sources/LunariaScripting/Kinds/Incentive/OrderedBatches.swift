import Dispatch
import LunariaCore
import Synchronization

/// Runs batches of payees on several threads and joins what they give in the order of the batches.
///
/// Whatever the number of threads, the lines come as if one had done all the work. A batch hands on its lines in
/// pieces, so that those of the batch whose turn it is are taken while it still runs; only a few batches are ahead.
final class OrderedBatches: Sendable {
    private enum Piece: Sendable {
        case lines([IncentiveLine])
        case end(BatchOutcome)
        case failure(any Error)
    }

    private struct Progress {
        var next = 0
        var isStopped = false
        var pieces: [[Piece]]
    }

    private static let pieceSize = 1024
    private let batches: [PayeeBatch]
    private let source: ReaderSource
    private let progress: Mutex<Progress>
    private let news = DispatchSemaphore(value: 0)
    private let room: DispatchSemaphore
    private let workers: Int

    init(_ batches: [PayeeBatch], reading source: ReaderSource, workers: Int) {
        self.batches = batches
        self.source = source
        self.workers = workers
        progress = Mutex(Progress(pieces: Array(repeating: [], count: batches.count)))
        room = DispatchSemaphore(value: workers + 1)
    }

    /// Gives each line to `emit` in order and answers what the batches leave behind; the first failure in the order of
    /// the batches is thrown once all threads have come to rest.
    func run(emit: (IncentiveLine) throws -> Void) throws -> [BatchOutcome] {
        let group = DispatchGroup()
        for _ in 0..<workers { DispatchQueue.global().async(group: group) { self.work() } }
        defer { group.wait() }
        do {
            return try batches.indices.map { batch in
                defer { room.signal() }
                return try join(batch, emit)
            }
        } catch {
            progress.withLock { $0.isStopped = true }
            for _ in 0..<workers { room.signal() }
            throw error
        }
    }

    private func join(_ batch: Int, _ emit: (IncentiveLine) throws -> Void) throws -> BatchOutcome {
        while true {
            let pieces = progress.withLock { progress in
                let pieces = progress.pieces[batch]
                progress.pieces[batch] = []
                return pieces
            }
            for piece in pieces {
                switch piece {
                case .lines(let lines): for line in lines { try emit(line) }
                case .end(let outcome): return outcome
                case .failure(let error): throw error
                }
            }
            if pieces.isEmpty { news.wait() }
        }
    }

    /// Works on one batch after the other until there are none left.
    private func work() {
        while true {
            room.wait()
            let batch = progress.withLock { progress -> Int? in
                guard !progress.isStopped, progress.next < batches.count else { return nil }
                progress.next += 1
                return progress.next - 1
            }
            guard let batch else {
                // Another thread may wait for room only to find that nothing is left.
                room.signal()
                return
            }
            do {
                hand(.end(try run(batch)), of: batch)
            } catch {
                hand(.failure(error), of: batch)
            }
        }
    }

    private func run(_ batch: Int) throws -> BatchOutcome {
        try source.store.read(at: source.moment) { reader in
            var lines: [IncentiveLine] = []
            let outcome = try batches[batch].run(over: reader) { line, _ in
                lines.append(line)
                if lines.count == Self.pieceSize {
                    self.hand(.lines(lines), of: batch)
                    lines.removeAll(keepingCapacity: true)
                    if self.progress.withLock({ $0.isStopped }) { throw CancellationError() }
                }
            }
            hand(.lines(lines), of: batch)
            return outcome
        }
    }

    private func hand(_ piece: Piece, of batch: Int) {
        progress.withLock { $0.pieces[batch].append(piece) }
        news.signal()
    }
}
