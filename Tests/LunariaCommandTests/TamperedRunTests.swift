import GRDB
import Testing

/// What `lunaria incentive verify` says of a database that somebody has written into by other means.
@Suite struct TamperedRunTests {
    private static let plan = """
        return incentive {
          name = "pay",
          reward = function(payee, params, pay)
            for deal in payee:deals() do
              pay { deal = deal, rule = "share", basis = deal.amount, rate = params.rate, amount = deal.amount * params.rate }
            end
          end,
        }
        """

    private static let manifest = """
        return {
          name = "pay", version = "1.0.0", api = 1, summary = { en = "Pays a share." },
          requires = { "sales-team" }, reads = { "opportunity", "rep" },
          parameters = { rate = { type = "percent", required = true } },
        }
        """

    private static let deals = """
        key,owner,outcome,amount,currency,closed_on
        D1,anna,won,1000,CNY,2025-04-10
        D2,anna,won,5000,CNY,2025-06-20
        D3,ben,won,2000,CNY,2025-06-30

        """

    private func make() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        _ = try directory.run("lunaria init")
        try directory.write(Self.plan, to: "plugins/pay/main.lua")
        try directory.write(Self.manifest, to: "plugins/pay/plugin.lua")
        try directory.write("key,name\nanna,Anna\nben,Ben\n", to: "reps.csv")
        try directory.write(Self.deals, to: "deals.csv")
        let made = try directory.run(
            "lunaria import rep reps.csv && lunaria import opportunity deals.csv "
                + "&& lunaria run pay --period 2025-Q2 --rate 10%")
        #expect(made.status == 0)
        return directory
    }

    @Test(arguments: [
        (
            "UPDATE line SET amount = 1 WHERE number = 2",
            """
            run RUN does not verify: line 2 differs
              stored:     anna, 2025-06-20, D2, share, on 5000.00, 10%, 0.01 CNY
              calculated: anna, 2025-06-20, D2, share, on 5000.00, 10%, 500.00 CNY
              lines: the stored lines are not those that were calculated (another digest)

            """
        ),
        (
            "UPDATE line SET kind = 'held' WHERE number = 1",
            """
            run RUN does not verify: line 1 differs
              stored:     anna, 2025-04-10, D1, share, on 1000.00, 10%, 100.00 CNY, held
              calculated: anna, 2025-04-10, D1, share, on 1000.00, 10%, 100.00 CNY
              lines: the stored lines are not those that were calculated (another digest)

            """
        ),
        (
            "DELETE FROM line WHERE number = 3",
            """
            run RUN does not verify: line 3 differs
              stored:     no such line
              calculated: ben, 2025-06-30, D3, share, on 2000.00, 10%, 200.00 CNY
              lines: the stored lines are not those that were calculated (another digest)

            """
        ),
        (
            "INSERT INTO line (id, payee, rule, amount) VALUES ((1 << 32) + 4, 'x', 'y', 5)",
            """
            run RUN does not verify: line 4 differs
              stored:     x, y, 0.05 CNY
              calculated: no such line
              lines: the stored lines are not those that were calculated (another digest)

            """
        ),
        (
            "INSERT INTO balance VALUES (1, 'anna', 'draw', 0, 5)",
            """
            run RUN does not verify: the balance 'draw' of anna differs
              stored:     0.00 to 0.05 CNY
              calculated: no such balance
              lines: the stored lines are not those that were calculated (another digest)

            """
        ),
        (
            "UPDATE run SET result_hash = 'ff'",
            """
            run RUN does not verify
              lines: the stored lines are not those that were calculated (another digest)

            """
        ),
        (
            "UPDATE opportunity SET amount = 1 WHERE key = 'D3'",
            """
            run RUN does not verify: line 3 differs
              stored:     ben, 2025-06-30, D3, share, on 2000.00, 10%, 200.00 CNY
              calculated: ben, 2025-06-30, D3, share, on 0.01, 10%, 0.00 CNY
              data: the data it read are not those of then (another input hash)

            """
        ),
        (
            "UPDATE run SET input_hash = 'ff'",
            """
            run RUN does not verify
              data: the data it read are not those of then (another input hash)
              parameters: its plan, parameters or inputs do not make its hash

            """
        ),
        (
            "UPDATE run_parameter SET value = '11%' WHERE name = 'rate'",
            """
            run RUN does not verify: line 1 differs
              stored:     anna, 2025-04-10, D1, share, on 1000.00, 10%, 100.00 CNY
              calculated: anna, 2025-04-10, D1, share, on 1000.00, 11%, 110.00 CNY
              parameters: its plan, parameters or inputs do not make its hash

            """
        ),
        (
            "UPDATE run_parameter SET value = 'x' WHERE name = 'rate'",
            """
            run RUN cannot be verified: run RUN: found 'x', expected a percentage such as 7.25%

            """
        ),
        (
            "UPDATE run SET engine = '1'",
            """
            run RUN does not verify
              parameters: its plan, parameters or inputs do not make its hash
              engine: it was calculated by another version of the engine, this is 2

            """
        ),
        (
            "UPDATE run SET total = 1",
            """
            run RUN does not verify
              run: what is stored about the run itself is not what the calculation says

            """
        ),
        (
            "UPDATE run SET as_of = 99",
            """
            run RUN cannot be verified: no transaction 99; transactions run from 1 to 3, see `lunaria log`

            """
        ),
        (
            "UPDATE run SET plan = 'xyz'",
            """
            run RUN cannot be verified: no incentive plan 'xyz'

            """
        ),
        (
            "UPDATE run SET context_date = NULL",
            """
            run RUN cannot be verified: run RUN was stored by an earlier version, which did not keep the plan's source; it can be shown, but not calculated again

            """
        ),
        (
            "UPDATE plan_source SET content = CAST(replace(CAST(content AS TEXT), 'params.rate }', 'params.rate * 2 }') AS BLOB)",
            """
            run RUN does not verify: line 1 differs
              stored:     anna, 2025-04-10, D1, share, on 1000.00, 10%, 100.00 CNY
              calculated: anna, 2025-04-10, D1, share, on 1000.00, 10%, 200.00 CNY
              plan: the stored files of its plan are not those it was calculated by (another source hash)

            """
        ),
        (
            "UPDATE plan_source SET content = CAST('return {' AS BLOB) WHERE file = 'main.lua'",
            """
            run RUN cannot be verified: plugins/pay/main.lua:1: plugin 'pay': unexpected symbol near <eof>

            """
        ),
        (
            "DELETE FROM plan_source",
            """
            run RUN cannot be verified: the files of the plan are not in the database any more; `lunaria log --verify` says what else is missing

            """
        ),
    ])
    func `a run that was tampered with does not verify`(sql: String, expected: String) throws {
        let directory = try make()
        let name = try #require(
            try directory.run("lunaria incentive runs --format csv").output.split(separator: "\n").last
        )
        .prefix(12)
        let queue = try DatabaseQueue(path: directory.path + "/lunaria.db")
        try queue.write { db in try db.execute(sql: sql) }
        try queue.close()
        let found = try directory.run("lunaria incentive verify --all")
        #expect(found.output.replacing(name, with: "RUN") == expected)
        #expect(found.status == 1)
    }
}
