import Glibc

/// Another program, run to its end.
enum ChildProcess {
    /// Answers the exit status, or 128 and the signal as a shell does.
    static func run(_ arguments: [String], environment: [String]) throws -> Int32 {
        var arguments: [UnsafeMutablePointer<CChar>?] = arguments.map { strdup($0) } + [nil]
        var environment: [UnsafeMutablePointer<CChar>?] = environment.map { strdup($0) } + [nil]
        defer { for pointer in arguments + environment { free(pointer) } }
        guard let path = arguments.first ?? nil else { throw TextFile.Problem(description: "no program") }
        var child: pid_t = 0
        guard posix_spawn(&child, path, nil, nil, &arguments, &environment) == 0 else {
            throw TextFile.Problem(description: "cannot start \(String(cString: path))")
        }
        var ended: Int32 = 0
        while waitpid(child, &ended, 0) != child {
            guard errno == EINTR else { throw TextFile.Problem(description: "cannot wait for the program") }
        }
        return ended & 0x7F == 0 ? (ended >> 8) & 0xFF : 128 + (ended & 0x7F)
    }
}
