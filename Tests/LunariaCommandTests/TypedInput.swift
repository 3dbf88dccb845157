import Glibc

/// A terminal on which something has been typed already, for commands that ask.
final class TypedInput {
    private let master: Int32
    private let slave: Int32
    /// The device a command takes as its standard input.
    let path: String

    init(_ text: String) throws {
        var (master, slave): (Int32, Int32) = (-1, -1)
        guard openpty(&master, &slave, nil, nil, nil) == 0 else { throw TextFile.Problem(description: "no terminal") }
        (self.master, self.slave) = (master, slave)
        // Children of other tests that start meanwhile would keep the terminal open.
        for end in [master, slave] { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        path = "/proc/\(getpid())/fd/\(slave)"
        var settings = termios()
        guard tcgetattr(slave, &settings) == 0 else { throw TextFile.Problem(description: "no terminal") }
        // What is typed is not shown, so that the test sees what the command says alone.
        settings.c_lflag &= ~tcflag_t(ECHO)
        guard tcsetattr(slave, TCSANOW, &settings) == 0 else { throw TextFile.Problem(description: "no terminal") }
        let bytes = Array(text.utf8)
        guard bytes.withUnsafeBytes({ Glibc.write(master, $0.baseAddress, $0.count) }) == bytes.count else {
            throw TextFile.Problem(description: "the terminal takes no input")
        }
    }

    deinit {
        close(slave)
        close(master)
    }
}
