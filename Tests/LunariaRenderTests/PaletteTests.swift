import LunariaCore
import LunariaRender
import Testing

/// Colours on a terminal.
struct PaletteTests {
    private static let escape: Character = "\u{1B}"

    /// The text without the sequences of the palette.
    private static func withoutStyle(_ text: String) -> String {
        var plain = text
        for emphasis in Emphasis.allCases {
            let parts = Palette.colored.show("|", emphasis).split(separator: "|").map(String.init)
            for part in parts { plain = plain.split(separator: part, omittingEmptySubsequences: false).joined() }
        }
        return plain
    }

    @Test(arguments: [nil, 200, 80, 40, 20])
    func `colours change nothing but colours, and only those of the palette reach the terminal`(width: Int?) throws {
        let plain = try Renderer.render(.makeGolden(), as: .text, width: width)
        let colored = try Renderer.render(.makeGolden(), as: .text, width: width, palette: .colored)
        #expect(plain != colored)
        #expect(!plain.contains(Self.escape))
        #expect(Self.withoutStyle(colored) == plain)
    }

    @Test func `titles, grave findings, losses and what is new stand out`() throws {
        let state = Table.Column("state", words: ["new": Label(en: "new", zh: "新增"), "kept": Label("kept")])
        let document = Document(
            title: "T",
            [
                .table(
                    Table(
                        columns: [state, .init("sum", alignment: .trailing)],
                        rows: [[.text("new"), .integer(-1)], [.text("kept"), .integer(12)]])),
                .findings([Finding(.critical, "a"), Finding(.warn, "b"), Finding(.info, "c")]),
            ])
        #expect(
            try Renderer.render(document, as: .text, palette: .colored) == """
                \u{1B}[1mT\u{1B}[0m
                =

                \u{1B}[1mstate\u{1B}[0m  \u{1B}[1msum\u{1B}[0m
                ─────  ───
                \u{1B}[32mnew\u{1B}[0m     \u{1B}[31m-1\u{1B}[0m
                kept    12

                \u{1B}[1;31mcritical\u{1B}[0m  a
                \u{1B}[1;33mwarn\u{1B}[0m      b
                \u{1B}[1;34minfo\u{1B}[0m      c

                """)
    }

    @Test func `no other format has colours`() throws {
        for format in Format.allCases where format != .text {
            let colored = try Renderer.render(.makeGolden(), as: format, palette: .colored)
            #expect(try colored == Renderer.render(.makeGolden(), as: format))
        }
    }
}
