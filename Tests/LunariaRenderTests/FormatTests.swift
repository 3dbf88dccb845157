import LunariaCore
import LunariaRender
import Testing

struct FormatTests {
    @Test func `the names are those of the command line`() {
        #expect(Format.names == ["text", "csv", "json", "markdown", "html"])
    }

    @Test func `without the library a workbook is refused with what to do`() {
        #expect(
            RenderError.noSpreadsheets.description == """
                --format xlsx: this lunaria was built without libxlsxwriter (the package trait Spreadsheets); install \
                libxlsxwriter-dev and build it with `swift build`, or choose another format: text, csv, json, markdown, html.
                """)
        #expect(!RenderError.noSpreadsheets.isStorageFailure)
    }
}
