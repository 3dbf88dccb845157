import Testing

/// A form that is filled on a terminal.
@Suite struct FormInterviewTests {
    private static let form = """
        return form {
          object = "account", scoring = "check", label = { en = "Fit", zh = "匹配" },
          questions = {
            { id = "large", ask = { en = "Is it large?", zh = "规模大吗？" }, type = "yes_no", must = true, help = "From 50 people on." },
            { id = "channel", ask = "Which channel?", type = "choice", choices = { "direct", { name = "partner", label = "a partner" } } },
            { id = "staff", ask = "How many people?", type = "integer", min = 1 },
          },
        }
        """

    private static func workspace(language: String = "en") throws -> CaseDirectory {
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init . --language \(language)")
        try directory.write(
            "return { name = \"fit\", version = \"1.0.0\", api = 1 }", to: "plugins/fit/plugin.lua")
        try directory.write(form, to: "plugins/fit/main.lua")
        try directory.write("key,name\nK1,Alpine\n", to: "accounts.csv")
        _ = try directory.run("lunaria import account accounts.csv")
        return directory
    }

    @Test func `each question is asked until its answer is sound`() throws {
        let directory = try Self.workspace()
        let input = try TypedInput("maybe\n?\nyes\n2\n0\n12\n")
        let outcome = try directory.run("lunaria fill fit K1 < \(input.path)")
        #expect(outcome.status == 0)
        #expect(
            outcome.errors == """
                Fit
                Enter leaves a question open, ? shows help.

                1/3 Is it large? [yes, no or na; must be yes]
                >   found 'maybe', expected yes, no or na
                >   From 50 people on.
                  expected: yes, no or na
                > 
                2/3 Which channel? [a number or a name]
                  1) direct
                  2) a partner
                > 
                3/3 How many people? [a whole number from 1]
                >   found '0', expected a whole number from 1
                > 
                transaction 2; take it back with `lunaria undo 2`

                """)
        let answers = try directory.run("lunaria export answer").output.split(separator: "\n").dropFirst()
        let key = "fit/K1/2026-01-15"
        #expect(
            answers == [
                "\(key)/channel,\(key),channel,partner,,", "\(key)/large,\(key),large,yes,,",
                "\(key)/staff,\(key),staff,12,12,",
            ])
    }

    @Test func `Enter leaves questions open`() throws {
        let directory = try Self.workspace(language: "zh")
        let input = try TypedInput("是\n\n\n")
        let outcome = try directory.run("lunaria fill fit K1 --format csv --author li.na < \(input.path)")
        #expect(
            outcome.output == """
                key,date,author,state,status,score,passed,completeness,missing
                K1,2026-01-15,li.na,created,scored,100%,true,33.33%,

                """)
        #expect(outcome.errors.contains("1/3 规模大吗？"))
    }

    @Test func `an interview that ends early leaves nothing`() throws {
        let directory = try Self.workspace()
        let input = try TypedInput("yes\n\u{4}")
        let outcome = try directory.run("lunaria fill fit K1 < \(input.path)")
        #expect(outcome.status == 130)
        #expect(outcome.errors.hasSuffix("lunaria: the answers ended before the last question; nothing was stored\n"))
        #expect(try directory.run("lunaria export assessment").output.split(separator: "\n").count == 1)
    }

    @Test func `nobody is asked about a subject that is not there`() throws {
        let directory = try Self.workspace()
        let input = try TypedInput("")
        let outcome = try directory.run("lunaria fill fit K9 < \(input.path)")
        #expect(outcome.status == 65)
        #expect(outcome.errors == "lunaria: there is no account 'K9'\n")
    }
}
