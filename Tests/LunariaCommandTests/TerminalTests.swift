import Glibc
import Testing

/// Results and notes as they are at a terminal of some width.
@Suite struct TerminalTests {
    private static let escape: Character = "\u{1B}"
    private static var colour: Regex<Substring> { /\u{1B}\[[0-9;]+m/ }

    private static func workspace(_ language: String = "en") throws -> CaseDirectory {
        let directory = try CaseDirectory()
        try directory.write("key,name\nK1,Alpine\nK2,杭州云锦\n", to: "accounts.csv")
        try directory.write(
            """
            return report { reads = { "account" }, summary = { en = "Sums.", zh = "合计。" }, run = function(args, crm, out)
              out:heading "Sums"
              out:table {
                columns = { { name = "key" }, { name = "sum", type = "decimal" }, { name = "why" } },
                rows = { { key = "K1", sum = decimal "-1234.5", why = ("because "):rep(12) } },
              }
            end }
            """, to: "scripts/sums.lua")
        _ = try directory.run("lunaria init . --language \(language) && lunaria import account accounts.csv")
        return directory
    }

    /// What a command shows on a terminal.
    private static func show(
        _ command: String, in directory: CaseDirectory, columns: UInt16 = 80, variables: [String] = ["TERM=xterm"]
    ) throws -> (text: String, status: Int32) {
        let session = try TypedSession(command, in: directory, columns: columns, variables: variables)
        let status = try session.end()
        return (session.text, status)
    }

    @Test(arguments: [
        (["TERM=xterm"], "", true), (["TERM=xterm", "NO_COLOR="], "", true), (["TERM=xterm", "NO_COLOR=1"], "", false),
        (["TERM=dumb"], "", false), ([], "", false), (["TERM=xterm"], "--color never", false),
        (["TERM=dumb", "NO_COLOR=1"], "--color always", true), (["TERM=xterm"], "--color=never", false),
    ])
    func `colours are shown by a terminal that has them, unless somebody wants none`(
        variables: [String], options: String, isColored: Bool
    ) throws {
        let shown = try Self.show("lunaria run sums \(options)", in: try Self.workspace(), variables: variables)
        // Progress on a slow machine is no colour.
        #expect(shown.text.contains(Self.colour) == isColored)
        #expect(shown.status == 0)
    }

    @Test(arguments: ["text", "csv", "json", "markdown", "html"])
    func `what is piped has no colours and is cut nowhere`(format: String) throws {
        let outcome = try Self.workspace().run("lunaria run sums --format \(format)")
        #expect(!outcome.output.contains(Self.escape))
        #expect(!outcome.output.contains("…"))
        #expect(!outcome.errors.contains(Self.escape))
    }

    @Test func `colours can be asked for where the result is piped`() throws {
        let outcome = try Self.workspace().run("lunaria run sums --color always | head -1")
        #expect(outcome.output == "\u{1B}[1mSums\u{1B}[0m\n")
        #expect(try Self.workspace().run("lunaria list --color sometimes").status == 64)
    }

    @Test(arguments: [20, 40, 80, 200] as [UInt16])
    func `a list fits the terminal`(columns: UInt16) throws {
        let shown = try Self.show("lunaria list --color never", in: try Self.workspace(), columns: columns)
        #expect(shown.status == 0)
        for line in shown.text.split(separator: "\r\n") { #expect(line.count <= Int(columns)) }
    }

    @Test func `a reader that goes away ends the command quietly`() throws {
        let outcome = try Self.workspace().run("bash -c 'lunaria list | head -1; echo ${PIPESTATUS[0]} >&2'")
        #expect(outcome.output.split(separator: " ").first == "name")
        #expect(outcome.errors == "141\n" || outcome.errors == "0\n")
    }

    @Test func `notes are in the language of the workspace`() throws {
        let directory = try Self.workspace("zh")
        let outcome = try directory.run("lunaria set account K1 name=阿尔派恩; lunaria undo 2; lunaria log --verify")
        #expect(outcome.output == "客户 K1：名称：Alpine → 阿尔派恩\n事务 2 已撤销：1 条记录，撤销事务为 3\n日志核对无误：共 3 个事务\n")
        #expect(outcome.errors == "事务 2；可用 `lunaria undo 2` 撤销\n")
    }
}
