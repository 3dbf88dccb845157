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

    private static let page = """
        <!doctype html>
        <html lang="zh">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <title>佣金报表 Q1 &amp; Q2</title>
        <style>
        \(HTMLStyle.sheet)
        </style>
        </head>
        <body>
        <main>
        <h1>佣金报表 Q1 &amp; Q2</h1>
        <h2>Deals &lt;2017&gt;</h2>
        <p>First line, *as is*
          - indented\\u{1b}[31m

        # no heading</p>
        <dl>
        <dt>Total</dt><dd>25,857.44 CNY</dd>
        <dt>成交数</dt><dd>1,234</dd>
        <dt>Best</dt><dd>–</dd>
        </dl>
        <div class="table">
        <table>
        <thead>
        <tr><th scope="col">Account</th><th scope="col" class="number">Commission (CNY)</th><th scope="col" class="number">Amount</th><th scope="col" class="number">Rate</th><th scope="col">Year</th><th scope="col">Note</th></tr>
        </thead>
        <tbody>
        <tr><td>北京科技有限公司</td><td class="number">25,857.44</td><td class="number">10,000.00 CNY</td><td class="number">7.25%</td><td>2017</td><td>&lt;script&gt;alert(&quot;x&quot;)&lt;/script&gt;</td></tr>
        <tr><td>Cafe\u{301} | Bar, &quot;Ltd&quot;</td><td class="number">-0.50</td><td class="number">98,765 JPY</td><td class="number"></td><td>2018</td><td>\\u{1b}]0;owned\\u{7}two
        lines\\u{202e}</td></tr>
        <tr><td></td><td class="number"></td><td class="number"></td><td class="number"></td><td></td><td>是</td></tr>
        </tbody>
        </table>
        </div>
        <div class="table">
        <table>
        <thead>
        <tr><th scope="col">key</th><th scope="col">date</th></tr>
        </thead>
        <tbody>
        <tr><td class="empty" colspan="2">–</td></tr>
        </tbody>
        </table>
        </div>
        <ul class="findings">
        <li class="warn"><strong>警告</strong> <span class="place">sales.csv:17:</span> no owner &#39;x&#39;</li>
        <li class="critical"><strong>严重</strong> rate_table has a gap
        at 10</li>
        </ul>
        </main>
        </body>
        </html>

        """
}
