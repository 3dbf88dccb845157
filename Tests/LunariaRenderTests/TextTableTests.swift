import LunariaCore
import LunariaRender
import Testing

/// Tables on terminals of any width.
struct TextTableTests {
    private static func makeTable() throws -> Table {
        let cny = try Currency(code: "CNY")
        return Table(
            columns: [
                .init("key"), .init("name", title: Label(en: "account", zh: "客户")), .init("closed_on", type: .date),
                .init("amount", alignment: .trailing), .init("reason"), .init("note"),
            ],
            rows: [
                [
                    .text("D-2017-000001"), .text("Suzhou Zipper & Accessories Company Limited"),
                    .date(try CalendarDate(parsing: "2016-07-18")),
                    .money(Money(minorUnits: 1_234_567_89, currency: cny)),
                    .text("the customer bought more than in the year before"),
                    .text("nothing was agreed on the price yet"),
                ],
                [
                    .text("D-2"), .text("苏州拉链辅料有限公司华东销售分公司"), .null, .money(Money(minorUnits: -5, currency: cny)),
                    .text("客户比去年同期多买了一倍以上的金属拉链"), .text("👨‍👩‍👧‍👦 e\u{301} ok"),
                ],
            ])
    }

    private static func lines(_ width: Int?, palette: Palette = .plain) throws -> [String] {
        try Renderer.render(Document([.table(try makeTable())]), as: .text, width: width, palette: palette)
            .split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
    }

    @Test func `nothing is cut where there is no terminal`() throws {
        let text = try Self.lines(nil).joined(separator: "\n")
        #expect(!text.contains("…"))
    }

    @Test(arguments: [20, 21, 40, 60, 80, 100, 120, 150, 200])
    func `no line is wider than the terminal`(width: Int) throws {
        #expect(try Self.lines(width).allSatisfy { DisplayWidth.of($0) <= width })
    }

    @Test(arguments: [80, 100, 120, 150, 200])
    func `keys, dates and figures are never cut`(width: Int) throws {
        let text = try Self.lines(width).joined(separator: "\n")
        for whole in ["D-2017-000001", "2016-07-18", "1,234,567.89", "-0.05"] { #expect(text.contains(whole)) }
    }

    @Test func `the last texts give way first, all of them before one of them goes far down`() throws {
        let (wide, narrow) = (try Self.lines(150)[2], try Self.lines(100)[2])
        #expect(
            wide == "D-2017-000001  Suzhou Zipper & Accessories Company Limi…  2016-07-18  1,234,567.89  "
                + "the customer bought more than i…  nothing was agreed on the price…")
        #expect(
            narrow == "D-2017-000001  Suzhou Zipper & Acc…  2016-07-18  1,234,567.89  the customer bought…  "
                + "nothing was ag…")
    }

    @Test(
        arguments: [
            (
                24,
                """
                field   value
                ──────  ────────────────
                name    锦绣服装 尼龙拉
                        链
                amount  1,234,567.00 CNY

                """
            ),
            (
                21,
                """
                field   value
                ──────  ─────────────
                name    锦绣服装 尼龙
                        拉链
                amount  1,234,567.00
                        CNY

                """
            ),
        ])
    func `a column that wraps goes on below itself, and never within a figure`(width: Int, text: String) throws {
        let table = Table(
            columns: [.init("field"), .init("value", wraps: true)],
            rows: [
                [.text("name"), .text("锦绣服装 尼龙拉链")], [.text("amount"), .text("1,234,567.00 CNY")],
            ])
        #expect(try Renderer.render(Document([.table(table)]), as: .text, width: width) == text)
    }

    @Test(arguments: 2...30)
    func `no part of a figure stands on a line, however narrow the terminal is`(width: Int) throws {
        let table = Table(
            columns: [.init("field"), .init("value", wraps: true)],
            rows: [[.text("amount"), .text("1,234,567.00 CNY")]])
        let text = try Renderer.render(Document([.table(table)]), as: .text, width: width)
        #expect(text.contains("1,234,567.00"))
    }

    @Test func `figures and dates are not cut among texts either`() throws {
        let table = Table(
            columns: [.init("field"), .init("value")],
            rows: [
                [.text("closed on"), .date(try CalendarDate(parsing: "2016-07-18"))],
                [.text("name"), .text("Suzhou Zipper & Accessories")],
            ])
        let text = try Renderer.render(Document([.table(table)]), as: .text, width: 21)
        #expect(
            text == """
                field      value
                ─────────  ──────────
                closed on  2016-07-18
                name       Suzhou Zi…

                """)
    }

    @Test func `where the least widths do not fit, each row is a record of its own`() throws {
        let (beside, below) = (try Self.lines(40).joined(separator: "\n"), try Self.lines(20).joined(separator: "\n"))
        #expect(beside == Self.beside)
        #expect(below.hasPrefix(Self.below))
    }

    @Test func `a table without rows is one of titles`() throws {
        let table = Table(columns: [.init("a long title"), .init("another one")])
        #expect(
            try Renderer.render(Document([.table(table)]), as: .text, width: 12) == "a long title\nanother one\n–\n")
    }

    private static let beside = """
        key           D-2017-000001
        account       Suzhou Zipper &
                      Accessories Company
                      Limited
        closed_on     2016-07-18
        amount (CNY)  1,234,567.89
        reason        the customer bought more
                      than in the year before
        note          nothing was agreed on the
                      price yet

        key           D-2
        account       苏州拉链辅料有限公司华东销
                      售分公司
        closed_on
        amount (CNY)  -0.05
        reason        客户比去年同期多买了一倍以
                      上的金属拉链
        note          👨‍👩‍👧‍👦 e\u{301} ok
        """

    private static let below = """
        key
          D-2017-000001
        account
          Suzhou Zipper &
          Accessories
          Company Limited
        closed_on
          2016-07-18
        amount (CNY)
          1,234,567.89
        reason
          the customer
          bought more than
          in the year before
        """

    private static func spareTable() throws -> Table {
        let amount = Value.money(Money(minorUnits: 126_000, currency: try Currency(code: "CNY")))
        return Table(
            columns: [
                .init("no", alignment: .trailing), .init("account", spare: 1), .init("deal"), .init("rule"),
                .init("rate", alignment: .trailing, spare: 2), .init("amount", alignment: .trailing),
            ],
            rows: [
                [
                    .integer(2), .text("Nordic Outdoor Equipment AB"), .text("Winter jackets"),
                    .text("sales 0 to below 50,000"), .percent(Percent(fraction: try Decimal(parsing: "0.03"))), amount,
                ]
            ], totals: [[.null, .null, .null, .text("total"), .null, amount]])
    }

    private static func spare(_ width: Int, _ language: Language = .en) throws -> String {
        try Renderer.render(Document([.table(try spareTable())]), as: .text, width: width, language: language)
    }

    @Test func `columns that may be left out are, one after another, before little is left of the others`() throws {
        #expect(try Self.spare(98).contains("Nordic Outdoor Equipment AB"))
        #expect(
            try Self.spare(70) == """
                no  deal            rule                     rate  amount (CNY)
                ──  ──────────────  ───────────────────────  ────  ────────────
                 2  Winter jackets  sales 0 to below 50,000    3%      1,260.00
                ──  ──────────────  ───────────────────────  ────  ────────────
                                    total                              1,260.00
                no room for: account

                """)
        #expect(
            try Self.spare(52, .zh) == """
                no  deal            rule               amount（CNY）
                ──  ──────────────  ─────────────────  ─────────────
                 2  Winter jackets  sales 0 to below…       1,260.00
                ──  ──────────────  ─────────────────  ─────────────
                                    total                   1,260.00
                宽度不足，未显示：account、rate

                """)
    }

    @Test(arguments: [8, 20, 30, 40, 50, 60, 80])
    func `with columns left out no line is wider than the terminal either`(width: Int) throws {
        #expect(
            try Self.spare(width).split(separator: "\n").allSatisfy { DisplayWidth.of(String($0)) <= max(width, 14) })
    }

    @Test func `a sum among records says only what it holds`() throws {
        #expect(
            try Self.spare(20) == """
                no
                  2
                deal
                  Winter jackets
                rule
                  sales 0 to below
                  50,000
                amount (CNY)
                  1,260.00

                rule
                  total
                amount (CNY)
                  1,260.00
                no room for:
                account, rate

                """)
    }
}
