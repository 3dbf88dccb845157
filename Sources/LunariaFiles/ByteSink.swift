/// A place that takes bytes one after the other.
public protocol ByteSink {
    /// The path of the file, or another name a person recognizes it by; error messages begin with it.
    var name: String { get }

    /// Takes all of `bytes`, or throws what kept it from doing so.
    func write(_ bytes: UnsafeRawBufferPointer) throws(FileError)
}
