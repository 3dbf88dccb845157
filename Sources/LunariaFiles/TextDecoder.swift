/// Turns the bytes of a source into valid UTF-8 without NUL characters, piece by piece.
protocol TextDecoder {
    var source: any ByteSource { get }

    /// Decodes the next piece into `output`, which has room for at least 16 bytes.
    ///
    /// A fault comes only after all text before it, so that the caller knows the line; it then comes every time.
    mutating func decode(into output: UnsafeMutableRawBufferPointer) throws(FileError) -> DecodedPiece
}
