import LunariaCore

extension Document {
    /// One document with everything that can go wrong in a format: Chinese and combined letters, amounts in one and in
    /// two currencies, nulls, markup, separators, quotes, newlines and control sequences.
    static func makeGolden() throws -> Document {
        let yuan = try Currency(code: "CNY")
        let yen = try Currency(code: "JPY")
        return Document(
            title: "佣金报表 Q1 & Q2",
            [
                .heading(level: 1, "Deals <2017>"),
                .text("First line, *as is*\n  - indented\u{1b}[31m\n\n# no heading"),
                .metric(label: "Total", .money(try Money(parsing: "25857.44 CNY"))),
                .metric(label: "成交数", .integer(1234)),
                .metric(label: "Best", .null),
                .table(
                    Table(
                        columns: [
                            Table.Column("account", title: "Account"),
                            Table.Column("commission", title: "Commission", alignment: .trailing),
                            Table.Column("amount", title: "Amount", alignment: .trailing),
                            Table.Column("rate", title: "Rate", alignment: .trailing),
                            Table.Column("year", title: "Year"),
                            Table.Column("note", title: "Note"),
                        ],
                        rows: [
                            [
                                .text("北京科技有限公司"), .money(Money(minorUnits: 2_585_744, currency: yuan)),
                                .money(Money(minorUnits: 1_000_000, currency: yuan)),
                                .percent(try Percent(parsing: "7.25%")),
                                .integer(2017), .text("<script>alert(\"x\")</script>"),
                            ],
                            [
                                .text("Cafe\u{301} | Bar, \"Ltd\""), .money(Money(minorUnits: -50, currency: yuan)),
                                .money(Money(minorUnits: 98765, currency: yen)), .null,
                                .integer(2018), .text("\u{1b}]0;owned\u{7}two\r\nlines\u{202e}"),
                            ],
                            [.null, .null, .null, .null, .null, .boolean(true)],
                        ])),
                .table(Table(columns: [Table.Column("key"), Table.Column("date")])),
                .findings([
                    Finding(.warn, "no owner 'x'", place: "sales.csv:17"),
                    Finding(.critical, "rate_table has a gap\nat 10"),
                ]),
            ])
    }
}
