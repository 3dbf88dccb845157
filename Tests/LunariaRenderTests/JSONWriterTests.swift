import LunariaCore
import LunariaRender
import Testing

struct JSONWriterTests {
    @Test func `objects and arrays are laid out by two spaces`() throws {
        #expect(try Self.sample(.pretty) == Self.pretty)
    }

    @Test func `compact JSON has no spaces and no newline`() throws {
        #expect(
            try Self.sample(.compact)
                == #"{"a":[],"b":{},"c":[1,-9223372036854775808,true,null,[false]],"d":{"e":"x"}}"#)
    }

    @Test(arguments: [
        ("", #""""#), ("\"\\/", #""\"\\/""#), ("\n\r\t", #""\n\r\t""#), ("\u{0}\u{8}\u{1f}", #""\u0000\u0008\u001f""#),
        ("客户 é 😀", #""客户 é 😀""#), ("\u{7f}\u{80}\u{9f}\u{a0}", "\"\\u007f\\u0080\\u009f\u{a0}\""),
        ("\u{2027}\u{2028}\u{202e}\u{202f}", "\"\u{2027}\\u2028\\u202e\u{202f}\""),
        ("\u{2066}\u{2069}\u{206a}\u{2166}", "\"\\u2066\\u2069\u{206a}\u{2166}\""),
    ])
    func `a string is escaped in the same way from text and from bytes`(text: String, written: String) {
        var fromText = JSONWriter(to: MemorySink(), style: .compact)
        fromText.string(text)
        #expect(fromText.finish().text == written)
        var fromBytes = JSONWriter(to: MemorySink(), style: .compact)
        Array(text.utf8).withUnsafeBufferPointer { fromBytes.string(utf8: $0) }
        #expect(fromBytes.finish().text == written)
    }

    @Test func `bytes that are not UTF-8 are replaced`() {
        var json = JSONWriter(to: MemorySink(), style: .compact)
        [UInt8(ascii: "a"), 0xFF, 0xE2].withUnsafeBufferPointer { json.string(utf8: $0) }
        #expect(json.finish().text == "\"a\u{FFFD}\u{FFFD}\"")
    }

    @Test func `values keep their exactness`() throws {
        var json = JSONWriter(to: MemorySink(), style: .compact)
        json.beginArray()
        let values: [Value] = [
            .null, .text("a"), .integer(-5), .decimal(try Decimal(parsing: "1.50")),
            .percent(try Percent(parsing: "7.25%")),
            .money(try Money(parsing: "12.50 CNY")), .boolean(false), .date(try CalendarDate(parsing: "2017-03-01")),
            .datetime(try DateTime(parsing: "2017-03-01T12:30:00")),
        ]
        for value in values { json.value(value) }
        #expect(json.finish().text == Self.values)
    }

    @Test func `what is left open is closed at the end, and an end too many does nothing`() {
        var json = JSONWriter(to: MemorySink(), style: .compact)
        json.beginArray()
        json.end()
        json.end()
        #expect(json.finish().text == "[]")
    }

    @Test func `a long text reaches the sink in small pieces`() throws {
        var json = JSONWriter(to: CountingSink(), style: .compact)
        try json.beginArray()
        for index in 0..<100_000 { try json.integer(Int64(index % 10)) }
        try json.end()
        let sink = try json.finish()
        #expect(sink.total == 200_001)
        #expect(sink.largest <= 1 << 17)
    }

    @Test func `a sink that fails stops the writing with its own error`() {
        #expect(throws: CountingSink.Full()) {
            var json = JSONWriter(to: CountingSink(capacity: 10))
            try json.string("a text of more than ten bytes")
            try json.flush()
        }
    }

    private static func sample(_ style: JSONStyle) throws -> String {
        var json = JSONWriter(to: MemorySink(), style: style)
        json.beginObject()
        json.key("a")
        json.beginArray()
        json.end()
        json.key("b")
        json.beginObject()
        json.end()
        json.key("c")
        json.beginArray()
        json.integer(1)
        json.integer(.min)
        json.boolean(true)
        json.null()
        json.beginArray()
        json.boolean(false)
        json.end()
        json.end()
        json.key("d")
        json.beginObject()
        json.key("e")
        json.string("x")
        return json.finish().text
    }

    private static let pretty = """
        {
          "a": [],
          "b": {},
          "c": [
            1,
            -9223372036854775808,
            true,
            null,
            [
              false
            ]
          ],
          "d": {
            "e": "x"
          }
        }

        """

    private static let values =
        #"[null,"a",-5,"1.50","7.25%",{"amount":"12.50","currency":"CNY"},false,"2017-03-01","2017-03-01T12:30:00"]"#
}
