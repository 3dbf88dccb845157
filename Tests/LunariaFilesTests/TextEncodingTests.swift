import LunariaFiles
import Testing

struct TextEncodingTests {
    @Test(arguments: [
        ("utf-8", TextEncoding.utf8), ("UTF8", .utf8), ("utf-16", .utf16), ("Utf16", .utf16), ("gb18030", .gb18030),
        ("GBK", .gb18030), ("gb2312", .gb18030), ("latin1", nil), ("", nil),
    ])
    func `an encoding has a name`(name: String, expected: TextEncoding?) {
        #expect(TextEncoding(name: name) == expected)
    }

    @Test func `every name that is offered is known`() {
        #expect(TextEncoding.names.filter { TextEncoding(name: $0) == nil } == [])
        #expect(TextEncoding.allCases.filter { !TextEncoding.names.contains($0.rawValue) } == [])
    }
}
