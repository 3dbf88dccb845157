import LunariaCore
import Testing

struct PluginVersionTests {
    @Test(arguments: [
        ("1.9.0", "1.10.0"), ("1", "1.0.1"), ("0.9", "1"), ("1.2.3", "1.2.3.1"), ("2", "10"),
    ])
    func `versions are compared number by number`(earlier: String, later: String) throws {
        let (earlier, later) = try (make(earlier), make(later))
        #expect(earlier < later)
        #expect(!(later < earlier))
        #expect(earlier != later)
    }

    @Test(arguments: [("1", "1.0.0"), ("1.0", "1.0.0"), ("01.2", "1.2"), ("0", "0.0")])
    func `zeros at the end make no difference`(left: String, right: String) throws {
        #expect(try make(left) == make(right))
        #expect(try !(make(left) < make(right)))
        #expect(Set([try make(left), try make(right)]).count == 1)
    }

    @Test(arguments: ["", ".", "1.", ".1", "1..2", "v1", "1.0-beta", "1.0 ", "-1", "１", "1.2.3.4.5.6.7", "1234567890"])
    func `anything else is no version`(text: String) {
        #expect(PluginVersion(parsing: text) == nil)
    }

    private func make(_ text: String) throws -> PluginVersion { try #require(PluginVersion(parsing: text)) }
}
