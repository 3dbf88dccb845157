import LunariaCore
import LunariaRender
import Testing

struct CSVRendererTests {
    @Test func `the tables follow each other, quoted where a field needs it`() throws {
        #expect(try Renderer.render(.makeGolden(), as: .csv) == Self.file)
    }

    @Test func `a document without a table is refused with the formats that can hold it`() throws {
        let error = #expect(throws: RenderError.noTable) { try Renderer.render(Document(title: "t"), as: .csv) }
        #expect(
            error?.description == """
                The result has no table, and csv writes tables only; choose another format: text, json, markdown, html, xlsx.
                """)
    }

    @Test(arguments: [
        ("a", "a"), ("a,b", "\"a,b\""), ("\"", "\"\"\"\""), ("a\rb", "\"a\rb\""), ("a\r\nb", "\"a\r\nb\""),
        (" a ", "\" a \""), ("", "\"\""), ("客户，", "客户，"), ("\"\u{301}", "\"\"\"\u{301}\""),
    ])
    func `a field is quoted for commas, quotes and ends of lines, and an empty line never stands for a row`(
        field: String, written: String
    ) throws {
        let table = Table(columns: [Table.Column("a")], rows: [[.text(field)]])
        #expect(try Renderer.render(Document([.table(table)]), as: .csv) == "a\n\(written)\n")
    }

    @Test(arguments: [
        (CSVStyle(), "'=k,'+t\n'=1+1,-0.50\n'-5,\n"), (CSVStyle(isRaw: true), "=k,+t\n=1+1,-0.50\n-5,\n"),
        (CSVStyle(hasByteOrderMark: true), "\u{FEFF}'=k,'+t\n'=1+1,-0.50\n'-5,\n"),
    ])
    func `text and titles are kept from running as formulas, figures stay as they are`(
        style: CSVStyle, written: String
    ) throws {
        let amount = Value.money(Money(minorUnits: -50, currency: try Currency(code: "CNY")))
        let table = Table(
            columns: [Table.Column("=k"), Table.Column("+t")], rows: [[.text("=1+1"), amount], [.text("-5"), .null]])
        #expect(
            Array(try Renderer.render(Document([.table(table)]), as: .csv, csv: style).utf8) == Array(written.utf8))
    }

    @Test func `amounts in several currencies bring them, unless a column names them`() throws {
        let amounts = [Value.money(try Money(parsing: "5.00 CNY")), .money(try Money(parsing: "7 JPY")), .null]
        func file(_ other: String) throws -> String {
            let table = Table(
                columns: [Table.Column("amount"), Table.Column(other)], rows: amounts.map { [$0, .text("x")] })
            return try Renderer.render(Document([.table(table)]), as: .csv)
        }
        #expect(try file("note") == "amount,note\n5.00 CNY,x\n7 JPY,x\n,x\n")
        #expect(try file("currency") == "amount,currency\n5.00,x\n7,x\n,x\n")
    }

    private static let file = """
        account,commission,amount,rate,year,note
        北京科技有限公司,25857.44,10000.00 CNY,7.25%,2017,"<script>alert(""x"")</script>"
        "Cafe\u{301} | Bar, ""Ltd\"\"\",-0.50,98765 JPY,,2018,"\u{1b}]0;owned\u{7}two\r
        lines\u{202e}"
        ,,,,,true

        key,date

        """
}
