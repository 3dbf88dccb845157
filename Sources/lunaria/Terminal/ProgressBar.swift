import Glibc

/// A bar on standard error for work that takes longer than half a second; nothing when it is piped.
struct ProgressBar {
    private let label: String
    private let start = ProgressBar.seconds()
    private var lastDrawn = 0.0
    private var isShown = false
    private static let width = 30

    init(_ label: String) {
        self.label = label
    }

    /// Draws how far the work is; `total` is `nil` when the end is not known.
    mutating func update(done: Int, total: Int?, note: String) {
        guard Terminal.isInteractive else { return }
        let now = Self.seconds()
        guard now - start > 0.5, now - lastDrawn > 0.1 else { return }
        lastDrawn = now
        isShown = true
        guard let total, total > 0 else {
            Terminal.write("\r\u{1B}[K\(label)  \(note)")
            return
        }
        let share = min(1, Double(done) / Double(total))
        let filled = Int(share * Double(Self.width))
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        let left = share > 0.01 ? "  \(Int((now - start) * (1 - share) / share + 0.5)) s left" : ""
        Terminal.write("\r\u{1B}[K\(label)  \(bar) \(Int(share * 100))%  \(note)\(left)")
    }

    /// Wipes the bar.
    mutating func finish() {
        if isShown { Terminal.write("\r\u{1B}[K") }
        isShown = false
    }

    private static func seconds() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
