/// A place bytes are written to: memory, a file, a connection.
public protocol ByteSink {
    /// What goes wrong while writing; `Never` for memory.
    associatedtype Failure: Error

    /// Writes all the bytes.
    mutating func write(_ bytes: [UInt8]) throws(Failure)
}
