/// Memory that holds the texts bound to a statement while it runs, used again for every row.
///
/// SQLite would otherwise make and free a copy of each; on an import of many rows that is a good part of the time.
final class BindingBuffer {
    private var memory = UnsafeMutableRawBufferPointer.allocate(byteCount: 1024, alignment: 1)

    deinit { memory.deallocate() }

    /// Binds values; they stay valid until the next call.
    func bind(_ values: [StoredValue], to statement: PreparedStatement, from first: Int32) {
        reserve(values)
        var offset = 0
        for (index, value) in values.enumerated() {
            let parameter = first + Int32(index)
            switch value {
            case .null: statement.bindNull(at: parameter)
            case .integer(let integer): statement.bind(integer, at: parameter)
            case .text(var text):
                let place = UnsafeMutableRawBufferPointer(rebasing: memory[offset...])
                let count = text.withUTF8 { bytes in
                    place.copyMemory(from: UnsafeRawBufferPointer(bytes))
                    return bytes.count
                }
                statement.bindKept(UnsafeRawBufferPointer(rebasing: place[..<count]), at: parameter)
                offset += count
            }
        }
    }

    private func reserve(_ values: [StoredValue]) {
        var needed = 1
        for case .text(let text) in values { needed += text.utf8.count }
        if needed <= memory.count { return }
        memory.deallocate()
        memory = .allocate(byteCount: max(needed, 2 * memory.count), alignment: 1)
    }
}
