import LunariaCore
import LunariaRender
import Testing

struct TextRendererTests {
    @Test func `a document is aligned by the columns its characters take, and nothing in it steers the terminal`()
        throws
    {
        #expect(try Renderer.render(.makeGolden(), as: .text) == Self.page)
    }

    @Test func `a table wider than the terminal has its texts shortened to one limit`() throws {
        let page = try Renderer.render(.makeGolden(), as: .text, width: 80)
        #expect(page.contains(Self.narrowTable))
        #expect(page.split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= 80 })
    }

    @Test(arguments: [5, 0, -1, 19])
    func `numbers are never cut, however narrow the terminal is`(width: Int) throws {
        let table = Table(
            columns: [Table.Column("name"), Table.Column("amount", alignment: .trailing)],
            rows: [[.text("客户客户客户客户"), .integer(1_234_567)]])
        let text = try Renderer.render(Document([.table(table)]), as: .text, width: width)
        #expect(text.contains("1,234,567"))
    }

    @Test(arguments: [
        ("Amount", "Amount (CNY)"), ("Amount CNY", "Amount CNY"), ("佣金(CNY)", "佣金(CNY)"), ("CNYX", "CNYX (CNY)"),
    ])
    func `a column of one currency names it once, in its title`(title: String, shown: String) throws {
        let table = Table(
            columns: [Table.Column("amount", title: Label(title))], rows: [[.money(try Money(parsing: "1000.00 CNY"))]])
        let page = try Renderer.render(Document([.table(table)]), as: .text)
        let lines = page.split(separator: "\n")
        #expect(lines.first.map(String.init) == shown)
        #expect(lines.last == "1,000.00")
    }

    @Test(arguments: [
        (Document(), ""), (Document(title: ""), ""), (Document([.text(""), .findings([])]), ""),
        (Document([.table(Table(columns: []))]), ""),
        (Document([.heading(level: 9, "客户")]), "客户\n~~~~\n"),
        (Document([.heading(level: -1, "A"), .metric(label: "b", .boolean(false))]), "A\n=\n\nb: no\n"),
        (Document([.metric(label: "a\nb", .text("c  "))]), "a⏎b: c\n"),
    ])
    func `parts that hold nothing leave no trace, and levels stay in range`(document: Document, text: String) throws {
        #expect(try Renderer.render(document, as: .text) == text)
    }

    private static let page = """
        佣金报表 Q1 & Q2
        ================

        Deals <2017>
        ------------

        First line, *as is*
          - indented\\u{1b}[31m

        # no heading

        Total:  25,857.44 CNY
        成交数: 1,234
        Best:   –

        Account            Commission (CNY)         Amount   Rate  Year  Note
        ─────────────────  ────────────────  ─────────────  ─────  ────  ────────────────────────────────────
        北京科技有限公司          25,857.44  10,000.00 CNY  7.25%  2017  <script>alert("x")</script>
        Cafe\u{301} | Bar, "Ltd"             -0.50     98,765 JPY         2018  \\u{1b}]0;owned\\u{7}two⏎lines\\u{202e}
                                                                         yes

        key  date
        ───  ────
        –

        warn      sales.csv:17: no owner 'x'
        critical  rate_table has a gap⏎at 10

        """

    private static let narrowTable = """

        Account            Commission (CNY)         Amount   Rate  Year  Note
        ─────────────────  ────────────────  ─────────────  ─────  ────  ───────────────
        北京科技有限公司          25,857.44  10,000.00 CNY  7.25%  2017  <script>alert(…
        Cafe\u{301} | Bar, "Ltd"             -0.50     98,765 JPY         2018  \\u{1b}]0;owned…

        """
}
