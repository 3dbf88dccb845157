import LunariaCore

/// The JSON written since the last flush, and where in its structure it stands.
///
/// Apart from `JSONWriter` because that is generic, and generic code is slow across modules.
struct JSONBuffer {
    private enum Container {
        case object
        case array
    }

    private(set) var bytes: [UInt8] = []
    private let style: JSONStyle
    private var open: [Container] = []
    private var isFirst = true
    private var followsKey = false

    /// How many bytes are worth handing to a sink.
    private static let capacity = 1 << 16

    init(style: JSONStyle) {
        self.style = style
        bytes.reserveCapacity(Self.capacity + 1024)
    }

    var isFull: Bool { bytes.count >= Self.capacity }

    mutating func clear() {
        bytes.removeAll(keepingCapacity: true)
    }

    mutating func beginObject() {
        begin(.object, "{")
    }

    mutating func beginArray() {
        begin(.array, "[")
    }

    mutating func end() {
        assert(!followsKey, "a key without a value")
        guard let container = open.popLast() else { return }
        if !isFirst { breakLine() }
        bytes.append(container == .object ? UInt8(ascii: "}") : UInt8(ascii: "]"))
        isFirst = false
    }

    /// Closes whatever is open.
    mutating func finish() {
        while !open.isEmpty { end() }
        if style == .pretty { bytes.append(UInt8(ascii: "\n")) }
    }

    mutating func key(_ key: String) {
        assert(open.last == .object && !followsKey, "a key outside an object, or two in a row")
        separate()
        JSONEscape.appendQuoted(key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        if style == .pretty { bytes.append(UInt8(ascii: " ")) }
        followsKey = true
    }

    mutating func string(_ string: String) {
        beginValue()
        JSONEscape.appendQuoted(string, to: &bytes)
    }

    mutating func string(utf8: UnsafeBufferPointer<UInt8>) {
        beginValue()
        JSONEscape.appendQuoted(utf8: utf8, to: &bytes)
    }

    /// A number, `true`, `false` or `null`.
    mutating func literal(_ text: String) {
        beginValue()
        bytes += text.utf8
    }

    mutating func value(_ value: Value) {
        switch value {
        case .null: literal("null")
        case .integer(let integer): literal(String(integer))
        case .boolean(let boolean): literal(boolean ? "true" : "false")
        case .text(let text): string(text)
        case .decimal, .percent, .date, .datetime: string(value.fileText)
        case .money(let money):
            beginObject()
            key("amount")
            string(money.text)
            key("currency")
            string(money.currency.code)
            end()
        }
    }

    private mutating func begin(_ container: Container, _ bracket: Unicode.Scalar) {
        beginValue()
        bytes.append(UInt8(ascii: bracket))
        open.append(container)
        isFirst = true
    }

    private mutating func beginValue() {
        assert(followsKey == (open.last == .object), "a value in an object needs a key")
        if followsKey { followsKey = false } else if !open.isEmpty { separate() }
        isFirst = false
    }

    private mutating func separate() {
        if !isFirst { bytes.append(UInt8(ascii: ",")) }
        breakLine()
    }

    private mutating func breakLine() {
        guard style == .pretty else { return }
        bytes.append(UInt8(ascii: "\n"))
        bytes += repeatElement(UInt8(ascii: " "), count: 2 * open.count)
    }
}
