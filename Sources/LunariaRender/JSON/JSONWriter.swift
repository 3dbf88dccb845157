public import LunariaCore

/// Writes JSON piece by piece, in the order of the calls, with memory that does not grow with what is written.
///
///     var json = JSONWriter(to: MemorySink())
///     json.beginObject()
///     json.key("deals")
///     json.integer(3)
///     json.end()
///     json.finish().text          // {"deals": 3}, laid out
///
/// Objects and arrays always come out balanced. Inside an object, each value needs a `key` before it; debug builds
/// stop where one is missing or misplaced.
public struct JSONWriter<Sink: ByteSink>: ~Copyable {
    private var sink: Sink
    private var buffer: JSONBuffer

    /// Makes a writer; bytes reach the sink in pieces of about 64 KiB and at the end.
    public init(to sink: Sink, style: JSONStyle = .pretty) {
        self.sink = sink
        buffer = JSONBuffer(style: style)
    }

    /// Opens an object.
    public mutating func beginObject() throws(Sink.Failure) {
        buffer.beginObject()
        try flushIfFull()
    }

    /// Opens an array.
    public mutating func beginArray() throws(Sink.Failure) {
        buffer.beginArray()
        try flushIfFull()
    }

    /// Closes the object or array opened last; without an open one, nothing happens.
    public mutating func end() throws(Sink.Failure) {
        buffer.end()
        try flushIfFull()
    }

    /// Writes the key of the value that comes next.
    public mutating func key(_ key: String) {
        buffer.key(key)
    }

    /// Writes a string.
    public mutating func string(_ string: String) throws(Sink.Failure) {
        buffer.string(string)
        try flushIfFull()
    }

    /// Writes a string given as UTF-8; bytes that are not UTF-8 become `U+FFFD`.
    public mutating func string(utf8: UnsafeBufferPointer<UInt8>) throws(Sink.Failure) {
        buffer.string(utf8: utf8)
        try flushIfFull()
    }

    /// Writes an integer.
    public mutating func integer(_ integer: Int64) throws(Sink.Failure) {
        buffer.literal(String(integer))
        try flushIfFull()
    }

    /// Writes `true` or `false`.
    public mutating func boolean(_ boolean: Bool) throws(Sink.Failure) {
        buffer.literal(boolean ? "true" : "false")
        try flushIfFull()
    }

    /// Writes `null`.
    public mutating func null() throws(Sink.Failure) {
        buffer.literal("null")
        try flushIfFull()
    }

    /// Writes a value of a field.
    ///
    /// Integers and booleans are JSON's own, an empty field is `null`, money is `{"amount": "12.50", "currency": "CNY"}`;
    /// decimals, percents and dates are strings, because a JSON number would lose their exactness.
    public mutating func value(_ value: Value) throws(Sink.Failure) {
        buffer.value(value)
        try flushIfFull()
    }

    /// Hands everything written so far to the sink.
    public mutating func flush() throws(Sink.Failure) {
        guard !buffer.bytes.isEmpty else { return }
        try sink.write(buffer.bytes)
        buffer.clear()
    }

    /// Closes what is open, writes the rest, and gives the sink back.
    ///
    /// Without this call the end of the text is lost.
    public consuming func finish() throws(Sink.Failure) -> Sink {
        buffer.finish()
        try flush()
        return sink
    }

    private mutating func flushIfFull() throws(Sink.Failure) {
        if buffer.isFull { try flush() }
    }
}
