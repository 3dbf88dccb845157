import LunariaCore
import LunariaRender
import Testing

/// The figure that a document is about, and rows that sum up a table, in each format.
struct TotalsTests {
    private static func makeDocument() throws -> Document {
        let cny = try Currency(code: "CNY")
        let (small, large) = (try Money(Decimal(2), cny), try Money(Decimal(12345), cny))
        let table = Table(
            columns: [
                Table.Column("deal", words: ["total": Label(en: "total", zh: "合计")]),
                Table.Column("amount", alignment: .trailing),
            ],
            rows: [[.text("<D1>"), .money(small)]], totals: [[.text("total"), .money(large)]])
        return Document([.lead(label: Label(en: "paid <now>", zh: "实发"), .money(large)), .table(table)])
    }

    @Test(arguments: [
        (
            Format.text,
            """
            paid <now>: 12,345.00 CNY

            deal   amount (CNY)
            ─────  ────────────
            <D1>           2.00
            ─────  ────────────
            total     12,345.00

            """
        ),
        (
            .markdown,
            """
            **paid &lt;now&gt;: 12,345.00 CNY**

            | deal | amount (CNY) |
            | --- | ---: |
            | &lt;D1&gt; | 2.00 |
            | **total** | **12,345.00** |

            """
        ),
        (.csv, "deal,amount\n<D1>,2.00\n"),
    ])
    func `people see sums set apart, and programs that read rows get rows`(format: Format, text: String) throws {
        #expect(try Renderer.render(Self.makeDocument(), as: format) == text)
    }

    @Test func `a page has sums in the foot of the table`() throws {
        let page = try Renderer.render(Self.makeDocument(), as: .html, language: .zh)
        #expect(page.contains("<dl class=\"lead\">\n<div><dt>实发</dt><dd>12,345.00 CNY</dd></div>\n</dl>"))
        let foot = "<tr><td class=\"short\">合计</td><td class=\"number\">12,345.00</td></tr>"
        #expect(page.contains("<tfoot>\n\(foot)\n</tfoot>"))
    }

    @Test func `JSON names the figure and the sums`() throws {
        let json = try Renderer.render(Self.makeDocument(), as: .json)
        #expect(json.contains("\"lead\": true"))
        #expect(json.contains("\"totals\": ["))
    }
}
