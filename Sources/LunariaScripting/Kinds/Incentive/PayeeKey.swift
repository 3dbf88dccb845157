/// The key of a payee, ordered by its bytes as the database orders text.
struct PayeeKey: Sendable, Comparable, Hashable {
    let text: String

    static func == (left: PayeeKey, right: PayeeKey) -> Bool { left.text.utf8.elementsEqual(right.text.utf8) }

    static func < (left: PayeeKey, right: PayeeKey) -> Bool {
        left.text.utf8.lexicographicallyPrecedes(right.text.utf8)
    }

    func hash(into hasher: inout Hasher) {
        var text = text
        text.withUTF8 { hasher.combine(bytes: UnsafeRawBufferPointer($0)) }
    }
}
