import Glibc
import LunariaApp

/// Standard error and what is known about the terminal.
enum Terminal {
    /// Writes a line to standard error.
    static func report(_ text: String) {
        write(ShownText.lines(text) + "\n")
    }

    /// Writes text to standard error as it is.
    static func write(_ text: String) {
        // What was printed before comes first, also when both streams go to one file.
        fflush(nil)
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { buffer in Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }

    /// Whether standard error goes to a terminal.
    static var isInteractive: Bool { isatty(STDERR_FILENO) == 1 }

    /// Whether standard output goes to a terminal.
    static var showsResults: Bool { isatty(STDOUT_FILENO) == 1 }

    /// The columns of the terminal standard output goes to, or `nil`.
    static var width: Int? {
        guard showsResults else { return nil }
        var size = winsize()
        guard ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
