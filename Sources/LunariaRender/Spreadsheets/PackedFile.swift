#if Spreadsheets
    import CXlsxWriter
    import Glibc

    /// A zip file that was just written, read back to see whether its parts are complete.
    ///
    /// The pointers are safe because the file is closed by `deinit` alone, and because zlib gets each buffer only inside
    /// the closure that holds it still.
    final class PackedFile {
        private struct Part {
            let offset: Int
            let packedSize: Int
        }

        private static let bufferSize = 1 << 16
        private static let endLength = 22
        private static let headLength = 46
        private static let localHeadLength = 30

        private let file: UnsafeMutablePointer<FILE>
        private var parts: [String: Part] = [:]

        /// Reads the directory of a file without a comment; `nil` when it is not complete.
        init?(path: String) {
            guard let file = fopen(path, "rb") else { return nil }
            self.file = file
            guard fseeko(file, -Self.endLength, SEEK_END) == 0, let end = read(Self.endLength),
                end.starts(with: [0x50, 0x4B, 0x05, 0x06]), fseeko(file, Self.number(end, at: 16), SEEK_SET) == 0,
                let directory = read(Self.number(end, at: 12))
            else { return nil }
            var rest = directory[...]
            while rest.count >= Self.headLength, rest.starts(with: [0x50, 0x4B, 0x01, 0x02]) {
                let head = Array(rest.prefix(Self.headLength))
                let nameLength = Self.number(head, at: 28, bytes: 2)
                let name = String(decoding: rest.dropFirst(Self.headLength).prefix(nameLength), as: UTF8.self)
                parts[name] = Part(offset: Self.number(head, at: 42), packedSize: Self.number(head, at: 20))
                let length = nameLength + Self.number(head, at: 30, bytes: 2) + Self.number(head, at: 32, bytes: 2)
                rest = rest.dropFirst(Self.headLength + length)
            }
        }

        deinit {
            fclose(file)
        }

        /// Whether a part holds more than `size` bytes, the last of which are `ending`.
        func holds(_ name: String, moreThan size: Int, endingWith ending: String) -> Bool {
            guard let part = parts[name], fseeko(file, part.offset, SEEK_SET) == 0,
                let head = read(Self.localHeadLength)
            else { return false }
            let length = Self.number(head, at: 26, bytes: 2) + Self.number(head, at: 28, bytes: 2)
            guard fseeko(file, length, SEEK_CUR) == 0,
                let (found, tail) = unpack(part.packedSize, keeping: ending.utf8.count)
            else { return false }
            return found > size && tail.elementsEqual(ending.utf8)
        }

        /// Unpacks what follows; answers its size and its last bytes.
        private func unpack(_ packedSize: Int, keeping count: Int) -> (size: Int, tail: [UInt8])? {
            var stream = z_stream()
            let size = Int32(MemoryLayout<z_stream>.size)
            guard inflateInit2_(&stream, -MAX_WBITS, ZLIB_VERSION, size) == Z_OK else { return nil }
            defer { inflateEnd(&stream) }
            var (unread, found) = (packedSize, 0)
            var tail: [UInt8] = []
            var output = [UInt8](repeating: 0, count: Self.bufferSize)
            var status = Z_OK
            while status == Z_OK, unread > 0, var input = read(min(unread, Self.bufferSize)) {
                unread -= input.count
                input.withUnsafeMutableBufferPointer { input in
                    stream.next_in = input.baseAddress
                    stream.avail_in = UInt32(input.count)
                    repeat {
                        let written = output.withUnsafeMutableBufferPointer { output in
                            stream.next_out = output.baseAddress
                            stream.avail_out = UInt32(output.count)
                            status = inflate(&stream, Z_NO_FLUSH)
                            return output.count - Int(stream.avail_out)
                        }
                        found += written
                        tail = Array((tail + output[..<written].suffix(count)).suffix(count))
                    } while status == Z_OK && stream.avail_out == 0
                }
            }
            return status == Z_STREAM_END ? (found, tail) : nil
        }

        private func read(_ count: Int) -> [UInt8]? {
            var bytes = [UInt8](repeating: 0, count: count)
            return fread(&bytes, 1, count, file) == count ? bytes : nil
        }

        /// A number whose lowest byte comes first.
        private static func number(_ bytes: [UInt8], at place: Int, bytes count: Int = 4) -> Int {
            bytes[place..<place + count].reversed().reduce(0) { $0 << 8 | Int($1) }
        }
    }
#endif
