import LunariaRender
import Testing

struct FormatTests {
    @Test func `the names are those of the command line`() {
        #expect(Format.names == ["text", "csv", "json", "markdown", "html"])
    }
}
