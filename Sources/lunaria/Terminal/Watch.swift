import Glibc
import LunariaApp
import LunariaCore
import Synchronization

/// Looks after a command while it works: shows how far it is, and ends it when Ctrl-C or the signal TERM asks for that.
///
/// All of it happens on a thread of its own, so that whoever works only counts, and is stopped wherever it is.
final class Watch: Sendable {
    private enum Phase {
        case idle
        case working
        case over
    }

    private struct State {
        var phase = Phase.idle
        var isShown = false
    }

    private static let eraseLine = "\r\u{1B}[K"
    /// Work that takes less shows nothing; later the line is drawn ten times a second.
    private static let delay = 0.5
    private static let interval = 100_000_000

    /// Where work counts.
    let progress = Progress(isWatched: Terminal.showsProgress)
    /// What knows what is kept.
    let writeGuard = WriteGuard()
    private let state = Mutex(State())

    /// Looks after what `body` does; from now on the program ends in an orderly way if it is told to.
    func during<Result>(
        _ activity: Activity, in language: Language, _ body: () throws -> Result
    ) rethrows -> Result {
        state.withLock { $0.phase = .working }
        begin(activity, language)
        defer { finish() }
        return try body()
    }

    /// Makes room for lines that `body` writes to the terminal.
    func pausing<Result>(_ body: () throws -> Result) rethrows -> Result {
        try state.withLock { state in
            Self.wipe(&state)
            return try body()
        }
    }

    /// Wipes the line; nothing more is shown.
    func finish() {
        state.withLock { state in
            state.phase = .over
            Self.wipe(&state)
        }
    }

    private static func wipe(_ state: inout State) {
        if state.isShown { Terminal.write(eraseLine) }
        state.isShown = false
    }

    // MARK: -

    private struct Task {
        let watch: Watch
        let signals: sigset_t
        let activity: Activity
        let language: Language
        let line: ShownProgress
        let start: Double
    }

    private final class Box {
        let task: Task

        init(_ task: Task) { self.task = task }
    }

    private func begin(_ activity: Activity, _ language: Language) {
        var signals = sigset_t()
        sigemptyset(&signals)
        for number in [SIGINT, SIGTERM] where !Self.isIgnored(number) { sigaddset(&signals, number) }
        // Threads inherit the mask, so that the one below is the only one that is told.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        let task = Task(
            watch: self, signals: signals, activity: activity, language: language,
            line: ShownProgress(activity.name, in: language), start: Self.now())
        var thread = pthread_t()
        let context = Unmanaged.passRetained(Box(task))
        let code = pthread_create(
            &thread, nil,
            { context in
                guard let context else { return nil }
                let task = Unmanaged<Box>.fromOpaque(context).takeRetainedValue().task
                task.watch.look(task)
                return nil
            }, context.toOpaque())
        guard code == 0 else {
            context.release()
            // Without anybody who waits for them, signals act as they always do.
            pthread_sigmask(SIG_UNBLOCK, &signals, nil)
            return
        }
        pthread_detach(thread)
    }

    /// What the parent has decided to ignore, as `nohup` and shells do for work in the background, stays ignored.
    private static func isIgnored(_ number: Int32) -> Bool {
        var action = sigaction()
        guard sigaction(number, nil, &action) == 0 else { return false }
        return unsafeBitCast(action.__sigaction_handler.sa_handler, to: Int.self)
            == unsafeBitCast(SIG_IGN, to: Int.self)
    }

    /// Waits for signals and draws meanwhile; never returns, so that a signal is heard up to the end of the program.
    private func look(_ task: Task) {
        var signals = task.signals
        var interval = timespec(tv_sec: 0, tv_nsec: Self.interval)
        while true {
            let isDrawing = progress.isWatched && state.withLock { $0.phase == .working }
            let number = isDrawing ? sigtimedwait(&signals, nil, &interval) : sigwaitinfo(&signals, nil)
            if number > 0 {
                end(number, task)
            } else if isDrawing {
                draw(task)
            }
        }
    }

    private func draw(_ task: Task) {
        let elapsed = Self.now() - task.start
        guard elapsed >= Self.delay, let width = Terminal.noteWidth else { return }
        let text = task.line.text(of: progress.snapshot, after: elapsed, width: width - 1)
        state.withLock { state in
            guard state.phase == .working, !text.isEmpty else { return }
            // Back at the beginning of the line, what a script prints stands in its place.
            Terminal.write(Self.eraseLine + text + "\r")
            state.isShown = true
        }
    }

    /// Says what was stopped and what stays, and ends the program.
    private func end(_ number: Int32, _ task: Task) {
        let status = number == SIGINT ? ExitStatus.interrupted : .terminated
        while true {
            let isOver = writeGuard.stop { kept in
                state.withLock { state in
                    // The keys are shown where the cursor is.
                    let start = state.isShown ? Self.eraseLine : number == SIGINT && Terminal.isInteractive ? "\n" : ""
                    let note = task.activity.stopped(keeping: kept).text(in: task.language)
                    Terminal.writeAtOnce(start + "lunaria: " + ShownText.lines(note) + "\n")
                    _exit(status.rawValue)
                }
            }
            // A transaction that is being committed is told of with its number.
            if !isOver { usleep(5000) }
        }
    }

    private static func now() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
