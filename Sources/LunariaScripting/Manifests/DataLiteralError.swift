import LunariaCore

/// Why a file is not plain Lua data.
struct DataLiteralError: Error, Sendable {
    let line: Int
    /// Completes the sentence "found …".
    let found: Label
    /// Completes the sentence "expected …".
    let expected: Label
}
