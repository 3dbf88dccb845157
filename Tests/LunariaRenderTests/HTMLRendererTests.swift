import LunariaCore
@testable import LunariaRender
import Testing

struct HTMLRendererTests {
    @Test func `a document is one page that needs nothing else`() throws {
        #expect(try Renderer.render(.makeGolden(), as: .html, language: .zh) == Self.page)
    }

    @Test func `a page without a title is named after its first heading`() throws {
        let named = try Renderer.render(Document([.text("a"), .heading(level: 2, "Deals\n2017")]), as: .html)
        #expect(named.contains("<title>Deals⏎2017</title>"))
        #expect(try Renderer.render(Document(), as: .html).contains("<title>Lunaria</title>"))
    }

    @Test(arguments: [
        ("<img src=x onerror=y>", "&lt;img src=x onerror=y&gt;"), ("\"' &", "&quot;&#39; &amp;"), ("\u{0}", "\\u{0}"),
        ("a\r\nb", "a\nb"), ("客户", "客户"), ("&\u{301}", "&amp;\u{301}"),
    ])
    func `markup and quotes are escaped, controls are shown`(text: String, written: String) {
        #expect(HTMLEscape.text(text) == written)
    }

    /// What a template would let through if it did not escape: markup, quotes with and without a mark on them, the ends of
    /// comments, scripts and CDATA, controls, and marks that turn the direction of writing.
    private static let evil =
        "</title></style><script>alert('1')</script> ]]> --> \"\u{301} onfocus=x '\u{338} <\u{338}b &amp; {{title}} \u{0}\u{1b}\u{202e}\u{200f}"
    private static let escaped =
        "&lt;/title&gt;&lt;/style&gt;&lt;script&gt;alert(&#39;1&#39;)&lt;/script&gt; ]]&gt; --&gt; &quot;\u{301} onfocus=x "
        + "&#39;\u{338} &lt;\u{338}b &amp;amp; {{title}} \\u{0}\\u{1b}\\u{202e}\u{200f}"

    @Test func `whatever a document says is text, wherever it stands on the page`() throws {
        let label = Label(Self.evil)
        let chart = try Chart(
            .bar, title: label, x: label, y: label,
            .series([Chart.Series(name: label, values: [.integer(1)])], categories: [label]))
        let nodes: [Explanation.Node] = [
            .init(.field(Self.evil, object: Self.evil, key: Self.evil), .number(1))
        ]
        let document = Document(
            title: label,
            [
                .heading(level: 1, label), .text(label), .fact(label: label, label), .metric(label: label, .integer(1)),
                .table(Table(columns: [Table.Column("a", title: label)], rows: [[.text(Self.evil)]])),
                .findings([Finding(.warn, Self.evil, place: Self.evil)]), .chart(chart),
                .explanation(try Explanation(of: .init(.negation, .number(-1), of: [0]), from: nodes), isFull: true),
            ])
        let page = try Renderer.render(document, as: .html)
        let bare = try Renderer.render(
            Document(title: "t", [.text("a"), .chart(try Chart.make(.bar, [.integer(1)]))]), as: .html)
        #expect(page.matches(of: /<script/).isEmpty)
        #expect(!page.contains(Self.evil) && !page.contains("\u{1b}") && !page.contains("\u{202e}"))
        #expect(page.ranges(of: Self.escaped).count >= 12)
        // No attribute and no element that does not come from a template or a drawing.
        #expect(!page.contains("\" onfocus") && !page.contains("\"\u{301} onfocus"))
        #expect(page.matches(of: /<\/style>/).count == bare.matches(of: /<\/style>/).count)
        #expect(page.matches(of: /<\/title>/).count == bare.matches(of: /<\/title>/).count)
    }

    @Test(arguments: [
        ([2, 2, 3], [1, 1, 2]), ([1, 3, 3, 2], [1, 2, 2, 2]), ([1, 4, 6, 4, 1], [1, 2, 3, 2, 1]),
        ([3, 2, 1], [1, 1, 1]), ([1, 2, 3, 4, 5, 6], [1, 2, 3, 4, 5, 6]),
    ])
    func `no level of headings is skipped`(asked: [Int], shown: [Int]) {
        var outline = HeadingOutline()
        #expect(asked.map { outline.level(of: $0) } == shown)
    }

    @Test func `a table is named by the heading above it, else by a number`() throws {
        let table = Document.Block.table(Table(columns: [Table.Column("a")], rows: [[.integer(1)]]))
        let page = try Renderer.render(Document([table, .heading(level: 1, "Deals"), table]), as: .html, language: .zh)
        #expect(page.contains("tabindex=\"0\" aria-label=\"表格 1\">\n<table>"))
        #expect(page.contains("<h1 id=\"part2\">Deals</h1>"))
        #expect(page.contains("tabindex=\"0\" aria-labelledby=\"part2\">\n<table aria-labelledby=\"part2\">"))
    }

    private static func wide(_ columns: Int, rows: Int = 1) throws -> String {
        let table = Table(
            columns: (1...columns).map { Table.Column("\"c\($0)", alignment: $0 == columns ? .trailing : .leading) },
            rows: Array(repeating: Array(repeating: .text("v"), count: columns), count: rows),
            totals: [[.text("total")] + Array(repeating: .null, count: columns - 2) + [.integer(1)]])
        let page = try Renderer.render(Document([.table(table)]), as: .html)
        return String(page[(page.firstRange(of: "<main")?.lowerBound ?? page.endIndex)...])
    }

    @Test(
        arguments: [
            (4, 1, "<main>", "\"table\""), (5, 1, "<main>", "\"table stack\""),
            (5, 41, "<main>", "\"table long stack\""), (5, 1001, "<main>", "\"table long\""),
            (8, 1, "<main class=\"broad\">", "\"table stack dense\""),
            (10, 1, "<main class=\"broad across\">", "\"table stack dense\""),
        ])
    func `a table of many rows scrolls, one of many columns is stacked on a telephone and lies on paper`(
        columns: Int, rows: Int, main: String, table: String
    ) throws {
        let page = try Self.wide(columns, rows: rows)
        #expect(page.hasPrefix(main))
        #expect(page.contains("<div class=\(table) "))
    }

    @Test func `cells of a stacked table say their titles, words in a row of sums do not`() throws {
        let page = try Self.wide(5)
        #expect(page.contains("<td class=\"short\" data-name=\"&quot;c1\">v</td>"))
        #expect(page.contains("<td class=\"short\">total</td>"))
        #expect(page.contains("<td class=\"number\" data-name=\"&quot;c5\">1</td>"))
        #expect(try !Self.wide(4).contains("data-name"))
    }

    @Test(
        arguments: [
            (["D-1", "北京"], "short"), (["PRJ-2025-000123"], "word"), (["a", "Nordic Outdoor AB"], nil),
            (["PRJ-2025-000123", "Nordic Out"], nil), (["a\nb"], nil), (["锦绣服装有限公司"], nil),
        ])
    func `short texts and single words are not broken, names are`(texts: [String], kind: String?) throws {
        let table = Table(columns: [.init("a")], rows: texts.map { [.text($0)] })
        let page = try Renderer.render(Document([.table(table)]), as: .html)
        #expect(page.contains(kind.map { "<td class=\"\($0)\">\(texts[0])" } ?? "<td>\(texts[0])"))
    }

    @Test func `days are written as the language has them`() throws {
        let day = Value.date(try CalendarDate(parsing: "2025-09-30"))
        let times = try ["2025-01-02T14:05:00", "2025-12-31T00:00:09"].map { Value.datetime(try DateTime(parsing: $0)) }
        let texts = { (language: Language) in ([day] + times).map { PrintedDate.text(of: $0, in: language) } }
        #expect(texts(.en) == ["30 Sep 2025", "2 Jan 2025 14:05", "31 Dec 2025 00:00:09"])
        #expect(texts(.zh) == ["2025年9月30日", "2025年1月2日 14:05", "2025年12月31日 00:00:09"])
        #expect(PrintedDate.text(of: .text("2025-09-30"), in: .en) == nil)
        let document = Document([
            .metric(label: "due", day),
            .table(Table(columns: [Table.Column("on"), Table.Column("paid")], rows: [[day, .boolean(false)]])),
        ])
        let page = try Renderer.render(document, as: .html, language: .zh)
        #expect(page.contains("<dd>2025年9月30日</dd>"))
        #expect(page.contains("<td class=\"date\">2025年9月30日</td><td class=\"short\">否</td>"))
        #expect(try Renderer.render(document, as: .markdown, language: .zh).contains("2025-09-30 | 否"))
    }

    @Test func `an explanation is a list of lists`() throws {
        let leaves: [Explanation.Node] = [
            .init(.literal("1"), .number(1)),
            .init(.literal("2"), .number(2), at: SourcePlace(file: "main.lua", line: 3)),
        ]
        let sum = try Explanation(of: .init(.sum, .number(3), of: [0, 1]), from: leaves)
        let page = try Renderer.render(Document([.explanation(sum, isFull: false)]), as: .html)
        #expect(
            page.contains(
                """
                <div class="tree" role="region" tabindex="0" aria-label="How the value came to be">
                <ul>
                <li><span class="value">3</span> <span class="what">+ sum of 2</span>
                <ul>
                <li><span class="value">1</span> <span class="what">literal 1</span>
                </li>
                <li><span class="value">2</span> <span class="what">literal 2</span> <span class="place">main.lua:3</span>
                </li>
                </ul>
                </li>
                </ul>
                </div>

                """), Comment(rawValue: page))
    }

    private static let page = """
        <!doctype html>
        <html lang="zh-Hans">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="color-scheme" content="light dark">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>佣金报表 Q1 &amp; Q2</title>
        <style>
        \(PageStyle.page)</style>
        </head>
        <body>
        <main>
        <h1 id="part1">佣金报表 Q1 &amp; Q2</h1>
        <h2 id="part2">Deals &lt;2017&gt;</h2>
        <p>First line, *as is*
          - indented\\u{1b}[31m

        # no heading</p>
        <dl class="figures">
        <div><dt>Total</dt><dd>25,857.44 CNY</dd></div>
        <div><dt>成交数</dt><dd>1,234</dd></div>
        <div><dt>Best</dt><dd>–</dd></div>
        </dl>
        <div class="table stack" role="region" tabindex="0" aria-labelledby="part2">
        <table aria-labelledby="part2">
        <thead>
        <tr><th scope="col">Account</th><th scope="col" class="number">Commission（CNY）</th><th scope="col" class="number">Amount</th><th scope="col" class="number">Rate</th><th scope="col">Year</th><th scope="col">Note</th></tr>
        </thead>
        <tbody>
        <tr><td data-name="Account">北京科技有限公司</td><td class="number" data-name="Commission（CNY）">25,857.44</td><td class="number" data-name="Amount">10,000.00 CNY</td><td class="number" data-name="Rate">7.25%</td><td class="short" data-name="Year">2017</td><td data-name="Note">&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</td></tr>
        <tr><td data-name="Account">Cafe\u{301} | Bar, &quot;Ltd&quot;</td><td class="number" data-name="Commission（CNY）">-0.50</td><td class="number" data-name="Amount">98,765 JPY</td><td class="number" data-name="Rate"></td><td class="short" data-name="Year">2018</td><td data-name="Note">\\u{1b}]0;owned\\u{7}two
        lines\\u{202e}</td></tr>
        <tr><td data-name="Account"></td><td class="number" data-name="Commission（CNY）"></td><td class="number" data-name="Amount"></td><td class="number" data-name="Rate"></td><td class="short" data-name="Year"></td><td data-name="Note">是</td></tr>
        </tbody>
        </table>
        </div>
        <div class="table" role="region" tabindex="0" aria-labelledby="part2">
        <table aria-labelledby="part2">
        <thead>
        <tr><th scope="col">key</th><th scope="col">date</th></tr>
        </thead>
        <tbody>
        <tr><td class="empty" colspan="2">–</td></tr>
        </tbody>
        </table>
        </div>
        <ul class="findings">
        <li class="warn"><strong>警告</strong> <bdi class="place">sales.csv:17</bdi> <bdi class="message">no owner &#39;x&#39;</bdi></li>
        <li class="critical"><strong>严重</strong> <bdi class="message">rate_table has a gap
        at 10</bdi></li>
        </ul>
        </main>
        </body>
        </html>

        """
}
