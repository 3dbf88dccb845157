import Testing

/// The console as it is at a terminal, where lines are edited.
@Suite struct ConsoleTerminalTests {
    private enum Key {
        static let up = "\u{1B}[A"
        static let controlC = "\u{3}"
        static let controlD = "\u{4}"
    }

    private static func workspace() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        try directory.write("key,name\nK1,Alpine\nK2,杭州云锦\n", to: "accounts.csv")
        _ = try directory.run("lunaria init . && lunaria import account accounts.csv")
        return directory
    }

    private static func console(_ directory: CaseDirectory, _ options: String = "") throws -> TypedSession {
        let session = try TypedSession("lunaria console \(options)", in: directory)
        try session.wait(for: "Ctrl-D ends\r\n")
        try session.wait(for: "> ")
        return session
    }

    /// Types a line, and waits for what is shown for it and for the next prompt.
    private static func enter(_ line: String, _ shown: String, _ session: TypedSession) throws {
        try session.type(line + "\r")
        try session.wait(for: "\r\n" + shown)
        try session.wait(for: "> ")
    }

    private static func end(_ session: TypedSession) throws {
        try session.type(Key.controlD)
        #expect(try session.end() == 0)
    }

    @Test func `an expression that is not complete goes on behind another prompt`() throws {
        let session = try Self.console(try Self.workspace())
        try Self.enter("40 +", ">", session)
        try Self.enter("2", "42\r\n", session)
        try Self.enter("40 +)", "console:1: unexpected symbol near ')'\r\n", session)
        try Self.end(session)
    }

    @Test func `Ctrl-C gives up what is typed, and Ctrl-D ends`() throws {
        let session = try Self.console(try Self.workspace())
        try Self.enter("for i = 1, 3 do", ">", session)
        try session.type("print(i" + Key.controlC)
        try session.wait(for: "^C\r\n")
        try session.wait(for: "> ")
        try Self.enter("6 * 7", "42\r\n", session)
        try Self.end(session)
    }

    @Test(arguments: [
        ("crm.accounts:cou\t()", "2\r\n"), ("crm.cont\t:count()", "0\r\n"),
        ("crm.accounts:select(\"na\t\"):order_by(\"ke\t\"):first().name", "Alpine\r\n"),
        ("mone\t(\"1.50\", crm.curr\t)", "1.50 CNY\r\n"),
        ("type(kit.insuf\t)", "function\r\n"),
        ("string.up\t(\"abc\")", "ABC\r\n"),
    ])
    func `Tab completes names`(_ line: String, _ shown: String) throws {
        let session = try Self.console(try Self.workspace())
        try Self.enter("kit = requ\t \"lunaria.kit\"", "", session)
        try Self.enter(line, shown, session)
        try Self.end(session)
    }

    @Test func `Tab lists the names there are, and the line goes on`() throws {
        let session = try Self.console(try Self.workspace())
        try session.type("string.\t")
        try session.wait(for: "\r\nbyte char find format ")
        try session.wait(for: "> string.")
        try Self.enter("upper(\"abc\")", "ABC\r\n", session)
        try Self.end(session)
    }

    @Test func `lines that were typed are found again, also by the next console`() throws {
        let directory = try Self.workspace()
        let first = try Self.console(directory)
        try Self.enter("\"杭州\" .. \"云锦\"", "杭州云锦\r\n", first)
        try Self.enter(Key.up, "杭州云锦\r\n", first)
        try Self.enter("1 + 1", "2\r\n", first)
        try Self.end(first)
        let second = try Self.console(directory)
        try Self.enter(Key.up + Key.up, "杭州云锦\r\n", second)
        try Self.end(second)
        #expect(try directory.run("stat -c %a .lunaria/console_history").output == "600\n")
    }

    @Test func `Chinese can be typed, and changes are told with the way back`() throws {
        let session = try Self.console(try Self.workspace(), "--write")
        try Self.enter(
            "crm.accounts:update(\"K1\", { name = \"阿尔派恩\" })",
            "updated\r\ntransaction 2: 1 record changed; take it back with `lunaria undo 2`\r\n", session)
        try Self.enter("crm.accounts:get(\"K1\").name .. \"！\"", "阿尔派恩！\r\n", session)
        try session.type(":help\r")
        try session.wait(for: "crm.as_of       2026-01-15")
        try session.wait(for: "Ctrl-D ends\r\n")
        try session.wait(for: "> ")
        try Self.end(session)
    }
}
