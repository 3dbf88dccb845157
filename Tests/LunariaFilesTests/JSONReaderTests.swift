import LunariaFiles
import Testing

/// JSON as RFC 8259 defines it.
@Suite struct JSONReaderTests {
    /// The value written again, so that it can be compared.
    private static func text(_ node: JSONNode) -> String {
        switch node.content {
        case .null: "null"
        case .boolean(let boolean): boolean ? "true" : "false"
        case .number(let number): number
        case .string(let string): "'\(string)'"
        case .array(let items): "[\(items.map(text).joined(separator: ","))]"
        case .object(let members):
            "{\(members.map { "\($0.name)@\($0.value.line):\(text($0.value))" }.joined(separator: ","))}"
        }
    }

    private static func outcome(_ json: String) -> String {
        do throws(JSONError) {
            return text(try JSONReader.read(Array(json.utf8), file: "x.json"))
        } catch {
            return "\(error.place.line): \(error.found ?? "end"): \(error.expected)"
        }
    }

    @Test(arguments: [
        (" null ", "null"), ("true", "true"), ("false", "false"), ("[]", "[]"), ("{}", "{}"), ("-0.50e+3", "-0.50e+3"),
        ("[1, 2.0, \"3\"]", "[1,2.0,'3']"), ("{\"a\":1,\n\"b\":[\n{}]}", "{a@1:1,b@2:[{}]}"),
        (#""\"\\\/\b\f\n\r\t""#, "'\"\\/\u{8}\u{c}\n\r\t'"), (#""\u62c9\ud83d\ude00é""#, "'拉😀é'"),
        ("12345678901234567890.123456789012345678901", "12345678901234567890.123456789012345678901"),
    ])
    func `a text is read`(_ json: String, _ value: String) {
        #expect(Self.outcome(json) == value)
    }

    @Test(arguments: [
        "", "nul", "tru e", "[1,]", "[1 2]", "{\"a\":1,}", "{a:1}", "{\"a\" 1}", "{\"a\":1,\"a\":2}", "\"a", "\"\n\"",
        "\"\\x\"", "\"\\u12g4\"", "\"\\ud83d\"", "\"\\ud83d\\u0041\"", "\"\\ude00\"", "01", "1.", ".5", "1e", "--1",
        "+1", "NaN",
        "[1] 2", "// x\n1", "'a'", String(repeating: "[", count: 200),
    ])
    func `what is no JSON is refused`(_ json: String) {
        #expect(throws: JSONError.self) { try JSONReader.read(Array(json.utf8), file: "x.json") }
    }

    @Test func `an error says where, what was found and what was expected`() {
        #expect(Self.outcome("{\n  \"a\": 1\n  \"b\": 2\n}") == "3: \"b\": 2: a comma or } after a member")
        #expect(Self.outcome("{ \"a\": ") == "1: end: a value")
    }
}
