import Glibc

/// Standard error, written to directly: the C library's `stderr` is a variable anybody may change.
enum StandardError {
    static func write(_ text: String) {
        var bytes = Array(text.utf8)[...]
        while !bytes.isEmpty {
            let count = bytes.withUnsafeBytes { buffer in Glibc.write(STDERR_FILENO, buffer.baseAddress, buffer.count) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return }
            bytes = bytes.dropFirst(count)
        }
    }
}
