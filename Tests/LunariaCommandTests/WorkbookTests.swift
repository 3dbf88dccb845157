import Testing

/// Workbooks as another program reads them: openpyxl, which `make setup-check` puts into `.build/python`.
@Suite struct WorkbookTests {
    private static let files = [
        "reps.csv": "key,name,region\nwei,张伟,华东\n007,=cmd|'/c calc'!A1,\n",
        "deals.csv": """
        key,owner,name,outcome,amount,currency,closed_on,units
        D-1,wei,锦绣服装 尼龙拉链,won,42000.00,CNY,2025-07-14,1.50
        D-2,wei,=1+1,won,1234567890123.45,CNY,2025-08-30,
        D-3,wei,_x0041_,lost,12345678901234.56,CNY,1899-12-31,
        D-4,wei,東京,lost,98765,JPY,2025-09-30,

        """,
    ]

    private static func workspace() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        for (name, content) in files { try directory.write(content, to: name) }
        try directory.succeed(
            "lunaria init . && lunaria import rep reps.csv && lunaria import opportunity deals.csv")
        return directory
    }

    /// What openpyxl finds in a workbook.
    private static func read(_ file: String, in directory: CaseDirectory) throws -> [String] {
        try PythonScript(name: "read-workbook.py").run(file, in: directory)
    }

    @Test func `an export holds numbers as numbers, days as days, and everything else as text`() throws {
        let directory = try Self.workspace()
        try directory.succeed(
            """
            lunaria export opportunity --field key --field name --field amount --field currency --field closed_on \
            --field units --output deals.xlsx
            """)
        #expect(
            try Self.read("deals.xlsx", in: directory) == [
                "[opportunity] frozen A2, filter A1:F5, repeated $1:$1, landscape 9 fit 0",
                "A1 str bold key", "B1 str bold name", "C1 str bold amount", "D1 str bold currency",
                "E1 str bold closed_on", "F1 str bold units",
                "A2 str D-1", "B2 str 锦绣服装 尼龙拉链", "C2 int 42000 as #,##0.00", "D2 str CNY",
                "E2 datetime 2025-07-14 00:00:00 as yyyy-mm-dd", "F2 float 1.5 as #,##0.0",
                "A3 str D-2", "B3 str =1+1", "C3 float 1234567890123.45 as #,##0.00", "D3 str CNY",
                "E3 datetime 2025-08-30 00:00:00 as yyyy-mm-dd",
                // What openpyxl leaves is the escape by which Excel keeps the text as it is.
                "A4 str D-3", "B4 str _x005F_x0041_", "C4 str 12345678901234.56", "D4 str CNY", "E4 str 1899-12-31",
                "A5 str D-4", "B5 str 東京", "C5 int 98765 as #,##0", "D5 str JPY",
                "E5 datetime 2025-09-30 00:00:00 as yyyy-mm-dd",
            ])
        try directory.succeed("lunaria export rep --format xlsx --field key --field name >reps.xlsx")
        #expect(
            try Self.read("reps.xlsx", in: directory).dropFirst(3) == [
                "A2 str 007", "B2 str =cmd|'/c calc'!A1", "A3 str wei", "B3 str 张伟",
            ])
    }

    @Test func `a commission statement holds the figures that are paid`() throws {
        let directory = try Self.workspace()
        try directory.succeed(
            "lunaria set opportunity D-2 amount=31500.00 && lunaria run graduated-commission --period 2025-Q3 "
                + "--tiers 0:3%,50000:5.25% --output run.xlsx")
        let run = try Self.read("run.xlsx", in: directory)
        #expect(
            run.contains("B3 float bold 2733.75 as #,##0.00 \"CNY\""), Comment(rawValue: run.joined(separator: "\n")))
        let name = try #require(run.first { $0.hasPrefix("B5 str ") }?.dropFirst("B5 str ".count))
        try directory.succeed("lunaria incentive statement \(name) wei --output wei.xlsx")
        let statement = try Self.read("wei.xlsx", in: directory)
        #expect(
            statement.filter { $0.hasPrefix("[") } == [
                "[Statement] frozen nothing, filter nothing, repeated nothing, landscape 9 fit 0",
                "[tiers] frozen A4, filter A3:C5, repeated $3:$3, landscape 9 fit 0",
                "[Earned] frozen A4, filter A3:H6, repeated $3:$3, landscape 9 fit 0",
            ])
        #expect(statement.contains("B3 float bold 2733.75 as #,##0.00 \"CNY\""))
        #expect(
            Array(statement.drop { $0 != "A3 str bold no" }.prefix { $0 != "A9 str bold Questions" }) == [
                "A3 str bold no", "B3 str bold date", "C3 str bold opportunity", "D3 str bold deal",
                "E3 str bold rule", "F3 str bold basis (CNY)", "G3 str bold rate", "H3 str bold amount (CNY)",
                "A4 int 1 as #,##0", "B4 datetime 2025-07-14 00:00:00 as yyyy-mm-dd", "C4 str D-1",
                "D4 str 锦绣服装 尼龙拉链", "E4 str sales 0 to below 50,000", "F4 int 42000 as #,##0.00",
                "G4 float 0.03 as 0%", "H4 int 1260 as #,##0.00",
                "A5 int 2 as #,##0", "B5 datetime 2025-08-30 00:00:00 as yyyy-mm-dd", "C5 str D-2", "D5 str =1+1",
                "E5 str sales 0 to below 50,000", "F5 int 8000 as #,##0.00", "G5 float 0.03 as 0%",
                "H5 int 240 as #,##0.00",
                "A6 int 3 as #,##0", "B6 datetime 2025-08-30 00:00:00 as yyyy-mm-dd", "C6 str D-2", "D6 str =1+1",
                "E6 str sales 50,000 and above", "F6 int 23500 as #,##0.00", "G6 float 0.0525 as 0.00%",
                "H6 float 1233.75 as #,##0.00", "E7 str bold total", "H7 float bold 2733.75 as #,##0.00",
            ])
    }

    @Test func `a report holds a sheet for each table, and one for what it finds`() throws {
        let directory = try Self.workspace()
        try directory.write(
            """
            return report {
              summary = "Figures.",
              run = function(params, crm, out)
                out:title "季度: 1/2"
                out:text "first\\nsecond"
                out:metric("share", decimal "0.0725")
                out:table { columns = { { name = "rate", type = "percent" }, { name = "count", type = "integer" } }, rows = { { "7.25%", 12345 } } }
                out:heading "Next"
                out:table { columns = { "next", "flag" }, rows = { { "x", true } } }
                out:finding { severity = "warn", message = "nobody\\nowns it", place = "D-9" }
              end,
            }

            """, to: "scripts/figures.lua")
        try directory.succeed("lunaria run figures --format xlsx --output figures.xlsx")
        #expect(
            try Self.read("figures.xlsx", in: directory) == [
                "[季度- 1-2] frozen A9, filter A8:B9, repeated $8:$8, landscape 9 fit 0", "A1 str bold 季度: 1/2",
                "A3 str first", "A4 str second", "A6 str share", "B6 float 0.0725 as #,##0.0000",
                "A8 str bold rate", "B8 str bold count", "A9 float 0.0725 as 0.00%", "B9 int 12345 as #,##0",
                "[Next] frozen A4, filter A3:B4, repeated $3:$3, landscape 9 fit 0", "A1 str bold Next",
                "A3 str bold next", "B3 str bold flag", "A4 str x", "B4 bool True",
                "[Findings] frozen A2, filter A1:C2, repeated $1:$1, landscape 9 fit 0", "A1 str bold severity",
                "B1 str bold message", "C1 str bold place", "A2 str warn", "B2 str nobody", "owns it", "C2 str D-9",
            ])
    }

    private typealias Compared = (kind: String, command: String)

    @Test func `a workbook holds the figures that json holds`() throws {
        let commands: [Compared] = [
            ("statement", "incentive statement $(cat q4) wei"),
            ("statement", "incentive statement $(cat q4) wei --lang zh"),
            ("statement", "incentive statement $(cat q3) anna"), ("document", "run mixed"), ("document", "run charts"),
            ("document", "run mixed --lang zh"), ("document", "run charts --lang zh"), ("document", "run visits"),
            ("document", "incentive runs"), ("document", "incentive show $(cat q4) --unpaid"),
            ("document", "show opportunity D-6 --history"), ("document", "log"), ("document", "list objects"),
            ("document", "fill fit --answers answers.csv --dry-run"), ("records", "export opportunity"),
            ("records", "export rep"),
        ]
        let directory = try Preparation(named: "results.md").makeDirectory()
        let differences = try Self.differences(between: commands, in: directory)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    @Test func `each bundled report of the demonstration company is the same as a workbook`() throws {
        let directory = try CaseDirectory()
        try directory.succeed("lunaria demo .")
        let reports = try directory.succeed("lunaria list --format csv").split(separator: "\n")
            .map { $0.split(separator: ",") }.filter { $0.count > 1 && $0[1] == "report" }
        let commands = reports.map { ("document", "run \($0[0]) --lang zh") }
        let differences = try Self.differences(between: commands, in: directory)
        #expect(differences.isEmpty, "\(differences.joined(separator: "\n"))")
    }

    /// Where workbooks are not the same as JSON, figure by figure.
    private static func differences(between commands: [Compared], in directory: CaseDirectory) throws -> [String] {
        var list = ""
        for (number, compared) in commands.enumerated() {
            try directory.succeed("lunaria \(compared.command) --format json >\(number).json")
            try directory.succeed("lunaria \(compared.command) --output \(number).xlsx")
            if compared.kind == "document" {
                try directory.succeed("lunaria \(compared.command) --output \(number).md")
            }
            list += "\(compared.kind) \(number)\n"
        }
        try directory.write(list, to: "list")
        return try PythonScript(name: "compare-workbook.py").run("<list", in: directory)
    }

    @Test func `without a file a workbook goes into a pipe, and not to a terminal`() throws {
        let directory = try CaseDirectory()
        try directory.succeed("lunaria init . && lunaria list --format xlsx | head -c 2 >begin")
        #expect(try directory.succeed("cat begin") == "PK")
        let session = try TypedSession("lunaria list --format xlsx", in: directory)
        try session.wait(
            for:
                "lunaria: --format xlsx: a workbook cannot be shown on a terminal; name a file, as in --output result.xlsx"
        )
        #expect(try session.end() == 64)
    }

    @Test func `the same input gives the same bytes`() throws {
        let directory = try Self.workspace()
        try directory.succeed(
            "lunaria list objects --output one.xlsx && lunaria list objects --output two.xlsx")
        #expect(try directory.run("cmp one.xlsx two.xlsx").status == 0)
        let times = try directory.succeed(
            """
            /usr/bin/python3 -c 'import zipfile
            print({part.date_time for part in zipfile.ZipFile("one.xlsx").infolist()})'
            """)
        #expect(times == "{(1980, 1, 1, 0, 0, 0)}\n")
    }

    @Test func `a disk that is full leaves no file, and says so once`() throws {
        let directory = try Self.workspace()
        // Twenty thousand rows need more than the 100 kB (200 blocks) that a file may have.
        var rows = "key,name\n"
        for row in 0..<20_000 { rows += "A\(row),Account \(row)\n" }
        try directory.write(rows, to: "accounts.csv")
        try directory.succeed("lunaria import account accounts.csv && rm accounts.csv")
        let outcome = try directory.run("trap '' XFSZ; ulimit -f 200; lunaria export account --output all.xlsx")
        #expect(outcome.status == 74)
        #expect(
            outcome.errors.hasPrefix("lunaria: The workbook could not be written: "), Comment(rawValue: outcome.errors))
        #expect(outcome.errors.split(separator: "\n").count == 1)
        #expect(try directory.run("ls -A").output.contains("all.xlsx") == false)
    }
}
