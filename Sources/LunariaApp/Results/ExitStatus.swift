/// How the command line ends.
public enum ExitStatus: Int32, Sendable {
    case done = 0
    /// Done, with findings: rejected rows, a failed check, plugins that were refused.
    case findings = 1
    case usage = 64
    case badData = 65
    case pluginFailed = 70
    case storageFailed = 74
    case deadline = 124
    /// Stopped with Ctrl-C.
    case interrupted = 130
    /// Stopped by the signal TERM.
    case terminated = 143
}
