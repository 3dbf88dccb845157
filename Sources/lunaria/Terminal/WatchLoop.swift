import Dispatch
import Glibc
import LunariaApp
import Synchronization

/// Runs the present command without `--watch` again and again: now, and whenever files change.
///
/// Each time it is a process of its own, so that nothing is left of the last time, and one that is stuck or fails ends alone.
final class WatchLoop: Sendable {
    private struct State {
        var child: pid_t?
        /// Whether the user has had enough.
        var isOver = false
    }

    private let state = Mutex(State())

    /// Runs until Ctrl-C, which ends the program with its exit status.
    static func run(watching files: WatchedFiles) throws -> Never {
        let loop = WatchLoop()
        loop.listen()
        Terminal.report(.watching, in: Environment.spoken)
        while true {
            try loop.runOnce()
            let changed = try files.waitForChange()
            let names = changed.prefix(3).joined(separator: ", ") + (changed.count > 3 ? ", …" : "")
            Terminal.quote("\n── \(Environment.timeOfDay()) ── \(names) ──")
        }
    }

    /// Waits for Ctrl-C on a thread of its own.
    private func listen() {
        var signals = sigset_t()
        sigemptyset(&signals)
        sigaddset(&signals, SIGINT)
        // Threads inherit the mask, so that the one below is the only one that is told.
        pthread_sigmask(SIG_BLOCK, &signals, nil)
        DispatchQueue.global().async {
            var signals = sigset_t()
            sigemptyset(&signals)
            sigaddset(&signals, SIGINT)
            var number: Int32 = 0
            while sigwait(&signals, &number) != 0 {}
            self.end()
        }
    }

    private func end() {
        let child = state.withLock { state in
            state.isOver = true
            if let child = state.child { kill(child, SIGINT) }
            return state.child
        }
        // What runs ends first, so that nothing is shown after the prompt of the shell.
        if child == nil { Self.leave() }
    }

    private static func leave() -> Never {
        fflush(nil)
        _exit(ExitStatus.interrupted.rawValue)
    }

    private func runOnce() throws {
        let child = try state.withLock { state in
            let child = try Self.spawn()
            state.child = child
            // Ctrl-C may have come before there was anything to end.
            if state.isOver { kill(child, SIGINT) }
            return child
        }
        var status: Int32 = 0
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        let isOver = state.withLock { state in
            state.child = nil
            return state.isOver
        }
        if isOver { Self.leave() }
    }

    /// Starts the present command without `--watch`.
    private static func spawn() throws -> pid_t {
        var arguments = (CommandLine.arguments.filter { $0 != "--watch" }).map { strdup($0) } + [nil]
        var environment = surroundings().map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        var signals = sigset_t()
        sigemptyset(&signals)
        posix_spawnattr_setsigmask(&attributes, &signals)
        sigaddset(&signals, SIGINT)
        posix_spawnattr_setsigdefault(&attributes, &signals)
        posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF))
        var child: pid_t = 0
        let code = posix_spawn(&child, "/proc/self/exe", nil, &attributes, &arguments, &environment)
        guard code == 0 else {
            throw Failure(
                .usage, en: "--watch: cannot run lunaria again: \(String(cString: strerror(code)))",
                zh: "--watch：无法再次运行 lunaria：\(String(cString: strerror(code)))")
        }
        return child
    }

    /// The variables of the environment as the process was given them.
    private static func surroundings() -> [String] {
        let descriptor = open("/proc/self/environ", O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { break }
            bytes += buffer.prefix(count)
        }
        return bytes.split(separator: 0).map { String(decoding: $0, as: UTF8.self) }
    }
}
