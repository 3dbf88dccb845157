import Glibc

/// A command at a terminal of its own, at which a test types and reads what is shown.
final class TypedSession {
    private let master: Int32
    private let child: pid_t
    private var shown: [UInt8] = []
    /// How much of what was shown has been waited for.
    private var seen = 0
    private var isOver = false
    /// POSIX_SPAWN_SETSID, which the headers show to programs that ask for GNU's additions.
    private static let newSession: Int16 = 0x80

    /// Starts a command through the shell, in a directory.
    ///
    /// - Parameters:
    ///   - columns: The width of the terminal.
    ///   - variables: What is added to the environment, each as `NAME=value`.
    init(
        _ command: String, in directory: CaseDirectory, columns: UInt16 = 100, variables: [String] = ["TERM=xterm"]
    ) throws {
        var (master, slave): (Int32, Int32) = (-1, -1)
        guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw TextFile.Problem(description: "no terminal") }
        self.master = master
        defer { close(slave) }
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var size = winsize(ws_row: 24, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
        _ = ioctl(slave, UInt(TIOCSWINSZ), &size)
        // Not `ttyname`, whose answer all tests would share.
        var device = [CChar](repeating: 0, count: 64)
        guard ttyname_r(slave, &device, device.count) == 0 else {
            throw TextFile.Problem(description: "the terminal has no name")
        }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        // The first terminal that the leader of a session opens is the one whose keys send it signals.
        posix_spawn_file_actions_addopen(&actions, STDIN_FILENO, device, O_RDWR, 0)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDOUT_FILENO)
        posix_spawn_file_actions_adddup2(&actions, STDIN_FILENO, STDERR_FILENO)
        var attributes = posix_spawnattr_t()
        posix_spawnattr_init(&attributes)
        defer { posix_spawnattr_destroy(&attributes) }
        posix_spawnattr_setflags(&attributes, Self.newSession)
        let words = ["/bin/sh", "-c", "cd \(directory.path) && exec \(command)"]
        var arguments = words.map { strdup($0) } + [nil]
        var environment = (try directory.environment() + variables).map { strdup($0) } + [nil]
        defer { for text in arguments + environment { free(text) } }
        var child: pid_t = 0
        guard posix_spawn(&child, words[0], &actions, &attributes, &arguments, &environment) == 0 else {
            throw TextFile.Problem(description: "cannot start \(command)")
        }
        self.child = child
    }

    deinit {
        if !isOver {
            kill(child, SIGKILL)
            waitpid(child, nil, 0)
        }
        close(master)
    }

    /// Types keys.
    func type(_ keys: String) throws {
        let bytes = Array(keys.utf8)
        guard bytes.withUnsafeBytes({ Glibc.write(master, $0.baseAddress, $0.count) }) == bytes.count else {
            throw TextFile.Problem(description: "the terminal takes no keys")
        }
    }

    /// Waits until a text is shown behind what was waited for before.
    func wait(for text: String) throws {
        let expected = Array(text.utf8)
        // A line that is drawn again and again would be read for ever.
        let end = ContinuousClock.now + .seconds(60)
        while true {
            if let found = shown[seen...].firstRange(of: expected) {
                seen = found.upperBound
                return
            }
            guard ContinuousClock.now < end, try read() else {
                throw TextFile.Problem(description: "'\(text)' is not shown: \(String(decoding: shown, as: UTF8.self))")
            }
        }
    }

    /// Everything that was shown so far.
    var text: String { String(decoding: shown, as: UTF8.self) }

    /// Sends a signal to the command.
    func signal(_ number: Int32) { kill(child, number) }

    /// Waits for the end of the command and answers its exit status.
    func end() throws -> Int32 {
        while try read() {}
        var status: Int32 = 0
        waitpid(child, &status, 0)
        isOver = true
        return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Reads some of what is shown; `false` at its end.
    private func read() throws -> Bool {
        var waiting = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
        guard poll(&waiting, 1, 30_000) > 0 else {
            throw TextFile.Problem(
                description: "nothing more is shown after: \(String(decoding: shown, as: UTF8.self))")
        }
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = Glibc.read(master, &buffer, buffer.count)
        if count > 0 { shown += buffer.prefix(count) }
        return count > 0
    }
}
