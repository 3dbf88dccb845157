extension FileError: CustomStringConvertible {
    /// One sentence or two for a person: where, what was found, what is expected and what to do.
    public var description: String {
        switch self {
        case .missing(let file):
            "\(file): there is no such file; check the spelling and the directory."
        case .isDirectory(let file):
            "\(file): is a directory, but a file is expected; name a file inside it."
        case .permissionDenied(let file, let access):
            "\(file): this user may not \(access.rawValue) it; change its permissions or use another file."
        case .missingDirectory(let file):
            "\(file): the directory it should be in does not exist; create the directory first."
        case .failed(let file, let access, let code):
            "\(file): could not be \(access.participle) (\(Self.reason(of: code)))."
        case .undecodable(let place, let byte, let encoding):
            "\(place): byte \(Self.hexadecimal(byte)) is not valid \(encoding.title); \(encoding.advice)."
        case .nulCharacter(let place):
            "\(place): found a NUL character, which text never contains; the file may be UTF-16 without a byte order "
                + "mark, a spreadsheet or damaged. Save it as CSV in UTF-8."
        case .missingByteOrderMark(let file):
            "\(file): does not begin with a byte order mark, which UTF-16 needs to tell its byte order; "
                + "save it as CSV in UTF-8."
        case .contradictoryByteOrderMark(let file, let found, let requested):
            "\(file): begins with the byte order mark of \(found.title), but \(requested.title) was asked for; "
                + "use --encoding \(found.rawValue)."
        case .unencodable(let file, let encoding):
            "\(file): a text to be written is not valid and cannot be stored as \(encoding.title); correct the text."
        case .encodingUnavailable(let encoding):
            "This system cannot convert \(encoding.title); install its character set converters or use UTF-8."
        case .unterminatedQuote(let place):
            "\(place): the quote opened here is never closed; close it where the cell ends."
        case .textAfterQuote(let place):
            "\(place): found text after the closing quote of a cell, where the delimiter or the end of the line is "
                + "expected; write a quote inside a quoted cell twice."
        case .cellTooLarge(let place, let limit, quoted: true):
            "\(place): the cell whose quote opens here is larger than \(Self.size(limit)); "
                + "close the quote where the cell ends."
        case .cellTooLarge(let place, let limit, quoted: false):
            "\(place): the cell is larger than \(Self.size(limit)); check the delimiter and the line ends of the file."
        case .recordTooLarge(let place, let limit):
            "\(place): the record that begins here is larger than \(Self.size(limit)); "
                + "check the quotes and the line ends of the file."
        case .tooManyCells(let place, let limit):
            "\(place): the record that begins here has more than \(limit) cells; "
                + "check the delimiter and the line ends of the file."
        }
    }

    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 0x10 ? "0x0\(digits)" : "0x\(digits)"
    }

    static func size(_ bytes: Int) -> String {
        let mebibyte = 1 << 20
        return bytes.isMultiple(of: mebibyte) ? "\(bytes / mebibyte) MiB" : "\(bytes) bytes"
    }
}

extension FileAccess {
    fileprivate var participle: String {
        switch self {
        case .read: "read"
        case .write: "written"
        }
    }
}

extension TextEncoding {
    fileprivate var advice: String {
        switch self {
        case .utf8: "if the file comes from Excel in China, try --encoding gb18030, otherwise save it as UTF-8"
        case .utf16: "the file may be damaged or cut off, save it again as UTF-8"
        case .gb18030: "the file may be UTF-8 or damaged, try it without --encoding"
        }
    }
}
