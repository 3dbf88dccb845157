/// Bytes that cannot become text; the reader of the text adds the line.
struct DecodingFault {
    enum Kind {
        case undecodable(byte: UInt8)
        case nulCharacter
    }

    let kind: Kind
    let encoding: TextEncoding
    let byteOffset: Int?

    func error(file: String, line: Int) -> FileError {
        let place = FilePlace(file: file, line: line, byteOffset: byteOffset)
        return switch kind {
        case .undecodable(let byte): .undecodable(place, byte: byte, encoding: encoding)
        case .nulCharacter: .nulCharacter(place)
        }
    }
}
