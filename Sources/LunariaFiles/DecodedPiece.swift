/// One step of a decoder.
enum DecodedPiece {
    /// So many bytes of text, at least one, at the front of the output.
    case text(Int)
    case end
    case fault(DecodingFault)
}
