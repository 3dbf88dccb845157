import LunariaCore
import LunariaRender
import Testing

struct MarkdownRendererTests {
    @Test func `a document keeps its words, its lines and its alignment`() throws {
        #expect(try Renderer.render(.makeGolden(), as: .markdown) == Self.page)
    }

    @Test(arguments: [
        ("purchase_grade _x_", "purchase_grade \\_x\\_"), ("__x__", "\\_\\_x\\_\\_"),
        ("![a](http://b)", "!\\[a\\](http://b)"),
        ("`a` ~~b~~ \\", "\\`a\\` \\~\\~b\\~\\~ \\\\"), ("# a", "\\# a"), ("C #", "C \\#"), ("a#b", "a#b"),
        ("- a", "\\- a"), ("===", "\\==="), ("12. a", "12\\. a"), ("12) a", "12\\) a"), ("12.5", "12.5"),
        ("12.", "12\\."), ("-5", "-5"),
        ("|\u{301}<\u{301}", "\\|\u{301}&lt;\u{301}"), ("<b>&amp;", "&lt;b&gt;&amp;amp;"),
        ("    code", "&nbsp;&nbsp;&nbsp;&nbsp;code"), ("a\nb\n\nc", "a\\\nb\n\nc"),
    ])
    func `text that looks like markup stays text`(text: String, written: String) throws {
        #expect(try Renderer.render(Document([.text(Label(text))]), as: .markdown) == written + "\n")
    }

    private static let page = """
        # 佣金报表 Q1 &amp; Q2

        ## Deals &lt;2017&gt;

        First line, \\*as is\\*\\
        &nbsp;&nbsp;\\- indented\\\\u{1b}\\[31m

        \\# no heading

        - Total: 25,857.44 CNY
        - 成交数: 1,234
        - Best: –

        | Account | Commission (CNY) | Amount | Rate | Year | Note |
        | --- | ---: | ---: | ---: | --- | --- |
        | 北京科技有限公司 | 25,857.44 | 10,000.00 CNY | 7.25% | 2017 | &lt;script&gt;alert("x")&lt;/script&gt; |
        | Cafe\u{301} \\| Bar, "Ltd" | -0.50 | 98,765 JPY |  | 2018 | \\\\u{1b}\\]0;owned\\\\u{7}two<br>lines\\\\u{202e} |
        |  |  |  |  |  | yes |

        | key | date |
        | --- | --- |

        - **warn** sales.csv:17: no owner 'x'
        - **critical** rate_table has a gap<br>at 10

        """
}
