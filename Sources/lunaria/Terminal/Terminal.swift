import Glibc
import LunariaApp
import LunariaCore

/// Standard error and what is known about the terminal.
enum Terminal {
    /// Writes a line to standard error.
    static func report(_ note: Note, in language: Language) {
        line(note.text(in: language))
    }

    /// Says why a command failed.
    static func report(_ failure: Failure) {
        line("lunaria: \(failure.words.spoken)")
    }

    /// Writes a finding to standard error.
    static func report(_ finding: Finding, in language: Language) {
        write(ShownText.line(finding, isColored: isColored(isInteractive), in: language) + "\n")
    }

    /// Writes what data, a plugin or a library says, in the words it has.
    static func quote(_ text: String) {
        line(text)
    }

    private static func line(_ text: String) {
        write(ShownText.lines(text) + "\n")
    }

    /// Writes text to standard error as it is.
    static func write(_ text: String) {
        // What was printed before comes first, also when both streams go to one file.
        fflush(nil)
        writeAtOnce(text)
    }

    /// Writes text to standard error, whatever standard output waits for.
    static func writeAtOnce(_ text: String) {
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

    /// Whether a line can be drawn on standard error again and again.
    static var showsProgress: Bool { isInteractive && !Environment.isDumbTerminal }

    /// Whether what goes to standard output may have colours.
    static var colorsResults: Bool { isColored(showsResults) }

    /// The columns of the terminal standard output goes to, or `nil`.
    static var width: Int? { showsResults ? columns(STDOUT_FILENO) : nil }

    /// The columns of the terminal standard error goes to, or `nil`.
    static var noteWidth: Int? { columns(STDERR_FILENO) }

    private static func isColored(_ isTerminal: Bool) -> Bool {
        switch Environment.color {
        case .always: true
        case .never: false
        case .auto: isTerminal && !Environment.isDumbTerminal && !Environment.refusesColor
        }
    }

    private static func columns(_ descriptor: Int32) -> Int? {
        var size = winsize()
        guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
        return Int(size.ws_col)
    }
}
