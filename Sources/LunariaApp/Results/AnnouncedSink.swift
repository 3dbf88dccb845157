import LunariaFiles

/// Says when the first bytes come, so that what stands on the terminal can make room for them.
final class AnnouncedSink: ByteSink {
    let name: String
    private let target: any ByteSink
    private var announce: (() -> Void)?

    init(before target: any ByteSink, _ announce: @escaping () -> Void) {
        name = target.name
        self.target = target
        self.announce = announce
    }

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileError) {
        if !bytes.isEmpty {
            announce?()
            announce = nil
        }
        try target.write(bytes)
    }
}
