import Glibc

/// A conversion between two encodings by the system's `iconv`; it keeps no state between characters.
final class TextConverter {
    enum Outcome {
        /// All input is converted.
        case complete
        /// The output is full, or the input ends inside a character: call again with more.
        case partial
        /// The unread input does not begin with a character of the encoding.
        case invalid
    }

    private let handle: iconv_t

    /// A converter between two of the names `iconv` knows; `encoding` is what the error names.
    init(from source: String, to target: String, encoding: TextEncoding) throws(FileError) {
        let handle = iconv_open(target, source)
        guard let handle, handle != iconv_t(bitPattern: -1) else { throw .encodingUnavailable(encoding) }
        self.handle = handle
    }

    deinit {
        iconv_close(handle)
    }

    /// Converts from the front of `input` to the front of `output` and removes from both what is used up.
    func convert(
        _ input: inout UnsafeMutableRawBufferPointer, into output: inout UnsafeMutableRawBufferPointer
    ) -> Outcome {
        var from = input.baseAddress?.assumingMemoryBound(to: CChar.self)
        var to = output.baseAddress?.assumingMemoryBound(to: CChar.self)
        var unread = input.count
        var free = output.count
        let result = iconv(handle, &from, &unread, &to, &free)
        let code = errno
        input = UnsafeMutableRawBufferPointer(rebasing: input[(input.count - unread)...])
        output = UnsafeMutableRawBufferPointer(rebasing: output[(output.count - free)...])
        if result != -1 { return .complete }
        return code == EILSEQ ? .invalid : .partial
    }
}
