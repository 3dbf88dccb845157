import LunariaCore
@testable import LunariaRender
import Testing

struct SpreadsheetTests {
    private func lines(of document: Document, language: Language = .en) throws -> [String] {
        let file = MemoryWorkbook()
        try Spreadsheet.write(document, to: file, language: language)
        return file.lines
    }

    @Test func `each table has a sheet with what stands around it, and findings have one of their own`() throws {
        #expect(
            try lines(of: .makeGolden(), language: .zh) == [
                "[Deals <2017>]", "0,0 title '佣金报表 Q1 & Q2'", "2,0 heading 'Deals <2017>'",
                "4,0 text 'First line, *as is*'", "5,0 text '  - indented\\u{1b}[31m'", "6,0 text ''",
                "7,0 text '# no heading'",
                "9,0 label 'Total'", "9,1 value 25857.44 as #,##0.00 \"CNY\"",
                "10,0 label '成交数'", "10,1 value 1234.0 as #,##0", "11,0 label 'Best'", "11,1 value '–'",
                "13,0 header 'Account' wrapped", "13,1 header 'Commission（CNY）' right wrapped",
                "13,2 header 'Amount' right wrapped", "13,3 header 'Rate' right wrapped", "13,4 header 'Year' wrapped",
                "13,5 header 'Note' wrapped",
                "14,0 value '北京科技有限公司'", "14,1 value 25857.44 as #,##0.00 right",
                "14,2 value 10000.0 as #,##0.00 \"CNY\" right", "14,3 value 0.0725 as 0.00% right",
                "14,4 value 2017.0 as 0", "14,5 value '<script>alert(\"x\")</script>'",
                "15,0 value 'Cafe\u{301} | Bar, \"Ltd\"'", "15,1 value -0.5 as #,##0.00 right",
                "15,2 value 98765.0 as #,##0 \"JPY\" right", "15,4 value 2018.0 as 0",
                "15,5 value '\\u{1b}]0;owned\\u{7}two\nlines\\u{202e}' wrapped", "16,5 value true",
                "table 13-16, 6 columns", "widths [18, 21, 17, 8, 8, 28]",
                "[Deals <2017> (2)]", "0,0 header 'key' wrapped", "0,1 header 'date' wrapped", "table 0-0, 2 columns",
                "widths [8, 8]",
                "[发现]", "0,0 header '级别' wrapped", "0,1 header '说明' wrapped", "0,2 header '位置' wrapped",
                "1,0 value '警告'", "1,1 value 'no owner 'x''", "1,2 value 'sales.csv:17'",
                "2,0 value '严重'", "2,1 value 'rate_table has a gap\nat 10' wrapped", "table 0-2, 3 columns",
                "widths [8, 21, 13]", "closed",
            ])
    }

    @Test func `what a document says before its tables has a sheet that is called after its kind`() throws {
        let table = Table(columns: [.init("a")], rows: [[.integer(1)]])
        let document = Document(
            title: Label(en: "Statement for Li", zh: "李的结算单"), kind: Label(en: "Statement", zh: "结算单"),
            [
                .lead(label: "total", .integer(5)), .heading(level: 1, "Rules"), .heading(level: 2, "Tiers"),
                .table(table),
                .heading(level: 1, "Earned"), .table(table),
            ])
        #expect(try lines(of: document).filter { $0.hasPrefix("[") } == ["[Statement]", "[Tiers]", "[Earned]"])
        #expect(try lines(of: document, language: .zh).first == "[结算单]")
        let bare = Document(kind: "Statement", [.table(table)])
        #expect(try lines(of: bare).filter { $0.hasPrefix("[") } == ["[Statement]"])
    }

    @Test func `what follows a table stays with it until a heading begins something new`() throws {
        let table = Table(columns: [.init("a")], rows: [[.integer(1)]])
        let document = Document([
            .heading(level: 1, "one"), .table(table), .metric(label: "sum", .integer(1)), .heading(level: 2, "two"),
            .text("about two"), .table(table), .table(Table(columns: [.init("b")])), .heading(level: 2, "end"),
        ])
        #expect(
            try lines(of: document) == [
                "[one]", "0,0 title 'one'", "2,0 header 'a' wrapped", "3,0 value 1.0 as 0", "table 2-3, 1 columns",
                "5,0 label 'sum'", "5,1 value 1.0 as #,##0", "widths [8, 8]",
                "[two]", "0,0 heading 'two'", "2,0 text 'about two'", "4,0 header 'a' wrapped", "5,0 value 1.0 as 0",
                "table 4-5, 1 columns", "widths [8]",
                "[two (2)]", "0,0 header 'b' wrapped", "table 0-0, 1 columns", "2,0 heading 'end'", "widths [8]",
                "closed",
            ])
    }

    @Test func `a document without a table is a sheet of text, and one without anything an empty sheet`() throws {
        #expect(
            try lines(of: Document(title: "t", [.text("a\nb")])) == [
                "[t]", "0,0 title 't'", "2,0 text 'a'", "3,0 text 'b'", "widths []", "closed",
            ])
        #expect(try lines(of: Document()) == ["[Lunaria]", "widths []", "closed"])
    }

    @Test(arguments: [
        (Value.integer(999_999_999_999_999), "999999999999999.0 as 0"),
        (.integer(1_234_567_890_123_456), "'1234567890123456'"),
        (.integer(.min), "'-9223372036854775808'"),
        (.integer(9_000_000_000_000_000_000), "9e+18 as 0"),
        (.date(.first), "'0001-01-01'"), (.date(.last), "2958465.0 as yyyy-mm-dd"),
        (.text("=1+1"), "'=1+1'"), (.text("a\r\nb\u{1b}\u{ffff}"), "'a\nb\\u{1b}\\u{ffff}' wrapped"),
        (.text("_x000A_ _x00_"), "'_x005F_x000A_ _x00_'"), (.boolean(true), "true"),
    ])
    func `what a number cannot hold exactly is text, but for decimals`(value: Value, written: String) throws {
        let found = try lines(of: Document([.table(Table(columns: [.init("a")], rows: [[value]]))]))
        #expect(found[2] == "1,0 value \(written)")
    }

    @Test(arguments: [
        ("1.50", "1.5 as #,##0.00"), ("-0.000000012", "-1.2e-08 as #,##0.000000000"), ("12E3", "12000.0 as #,##0"),
        ("0.1234567890123456", "0.1234567890123456 as #,##0.0000"),
        ("0.33333333333333333333333333333333333", "0.3333333333333333 as #,##0.0000"),
        ("-123456789012345678901234567890.5", "-1.2345678901234568e+29 as #,##0.0"),
        ("1E-40", "1e-40 as 0.##############E+00"),
        ("0.00", "0.0 as #,##0.00"),
        ("1E+400", "'1E+400'"), ("1E+308", "'1E+308'"), ("1E-308", "'1E-308'"),
        ("1E+307", "1e+307 as 0.##############E+00"),
    ])
    func `a decimal keeps its places`(text: String, written: String) throws {
        let value = Value.decimal(try Decimal(parsing: text))
        let found = try lines(of: Document([.table(Table(columns: [.init("a")], rows: [[value]]))]))
        #expect(found[2] == "1,0 value \(written)")
    }

    @Test(arguments: [
        ("7.25%", "0.0725 as 0.00%"), ("5%", "0.05 as 0%"), ("500%", "5.0 as 0%"), ("5.0%", "0.05 as 0.0%"),
    ])
    func `a percentage is a fraction shown as percent`(text: String, written: String) throws {
        let value = Value.percent(try Percent(parsing: text))
        let found = try lines(of: Document([.table(Table(columns: [.init("a")], rows: [[value]]))]))
        #expect(found[2] == "1,0 value \(written)")
    }

    @Test(arguments: [
        (Language.en, ["46053.0 as yyyy-mm-dd", "46053.5 as yyyy-mm-dd hh:mm:ss"]),
        (.zh, ["46053.0 as yyyy/m/d", "46053.5 as yyyy/m/d hh:mm:ss"]),
    ])
    func `days look as the language asks for, and words of the program are in it`(
        language: Language, written: [String]
    ) throws {
        let day = try CalendarDate(year: 2026, month: 1, day: 31)
        let table = Table(
            columns: [.init("a", words: ["open": Label(en: "still open", zh: "进行中")])],
            rows: [[.date(day)], [.datetime(try DateTime(parsing: "2026-01-31T12:00:00"))], [.text("open")]])
        let found = try lines(
            of: Document([.table(table), .fact(label: Label(en: "run", zh: "批次"), Label(en: "new", zh: "新"))]),
            language: language)
        #expect(
            found.dropFirst(2).prefix(6) == [
                "1,0 value \(written[0])", "2,0 value \(written[1])",
                "3,0 value '\(language == .en ? "still open" : "进行中")'", "table 0-3, 1 columns",
                "5,0 label '\(language == .en ? "run" : "批次")'", "5,1 value '\(language == .en ? "new" : "新")'",
            ])
    }

    @Test func `what is too large for a sheet is refused`() throws {
        let many = Table(columns: (0...16_384).map { .init("c\($0)") })
        #expect(throws: RenderError.tooManyColumns(sheet: "t", found: 16_385, limit: 16_384)) {
            try lines(of: Document(title: "t", [.table(many)]))
        }
        let long = Table(columns: [.init("a")], rows: [[.text(String(repeating: "佣", count: 32_767))], [.null]])
        #expect(try lines(of: Document([.table(long)])).count == 6)
        let longer = Table(columns: [.init("a")], rows: [[.text(String(repeating: "佣", count: 32_768))]])
        #expect(throws: RenderError.textTooLong(sheet: "t", row: 4, column: 1, found: 32_768, limit: 32_767)) {
            try lines(of: Document(title: "t", [.table(longer)]))
        }
        var sheet = try SheetWriter(named: "rows", in: MemoryWorkbook(), language: .en, startingAt: 1_048_574)
        try sheet.beginTable([PrintedColumn(.init("a"), showsCurrency: false, in: .en)])
        try sheet.addRow([.boolean(true)])
        try sheet.endTable()
        #expect(throws: RenderError.tooManyRows(sheet: "rows", limit: 1_048_576)) { try sheet.addRow([.boolean(true)]) }
    }
}
