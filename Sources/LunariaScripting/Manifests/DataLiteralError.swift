/// Why a file is not plain Lua data.
struct DataLiteralError: Error, Sendable {
    let line: Int
    /// Completes the sentence "found …".
    let found: String
    /// Completes the sentence "expected …".
    let expected: String
}
