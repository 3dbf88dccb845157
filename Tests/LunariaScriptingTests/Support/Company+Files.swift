import LunariaCore
import LunariaStore

extension Company {
    /// The plugins every test has: the object `rep`, and an object with a field of every type.
    static let files = [
        "plugins/sales-team/plugin.lua": """
        return {
          name = "sales-team", version = "1.0.0", api = 1,
          objects = { rep = { fields = { name = { type = "text", required = true }, region = { type = "text" } } } },
        }
        """,
        "plugins/sales-team/main.lua": "return {}",
        "plugins/samples/plugin.lua": """
        return {
          name = "samples", version = "1.0.0", api = 1,
          objects = { sample = { fields = {
            text = { type = "text" }, integer = { type = "integer" }, decimal = { type = "decimal", places = 4 },
            money = { type = "money" }, currency = { type = "text" }, percent = { type = "percent" },
            flag = { type = "boolean" }, date = { type = "date" }, moment = { type = "datetime" },
            grade = { type = "choice", choices = { "A", "B" } },
            account = { type = "reference", to = "account" },
          } } },
        }
        """,
        "plugins/samples/main.lua": "return {}",
    ]

    /// A plan, with the manifest around its main file.
    static func plan(_ name: String, _ main: String) -> [String: String] {
        [
            "plugins/\(name)/plugin.lua": """
            return {
              name = "\(name)", version = "1.0.0", api = 1, requires = { "sales-team" },
              reads = { "opportunity", "rep" },
              parameters = { tiers = { type = "rate_table" } },
            }
            """,
            "plugins/\(name)/main.lua": main,
        ]
    }

    /// A script whose command may read and change everything, with `body` from line 4 on.
    static func command(_ body: String, prelude: String = "") -> String {
        """
        \(prelude)
        local everything = { "account", "contact", "opportunity", "rep", "sample" }
        return command { reads = everything, writes = everything, run = function(args, crm, out)
        \(body)
        end }
        """
    }

    func seed() throws {
        let records: [(object: String, values: [String: Value])] = [
            ("account", ["key": .text("A"), "name": .text("浙江伟星"), "region": .text("east")]),
            ("account", ["key": .text("B"), "name": .text("Zip & Co"), "region": .text("west")]),
            ("rep", ["key": .text("ann"), "name": .text("Ann")]),
            ("rep", ["key": .text("bo"), "name": .text("Bo")]),
            ("rep", ["key": .text("chen"), "name": .text("陈")]),
            (
                "sample",
                [
                    "key": .text("full"), "text": .text("拉链 \u{20BB7}"), "integer": .integer(-7),
                    "decimal": .decimal(try Decimal(parsing: "12.5")), "money": .decimal(try Decimal(parsing: "99.90")),
                    "percent": .percent(try Percent(parsing: "7.25%")), "flag": .boolean(false),
                    "date": .date(.make("2026-02-28")),
                    "moment": .datetime(try DateTime(parsing: "2026-02-28T23:59:59")),
                    "grade": .text("B"), "account": .text("A"),
                ]
            ),
            ("sample", ["key": .text("empty")]),
        ]
        let deals: [(key: String, owner: String?, amount: Int64, date: String)] = [
            ("D1", "ann", 200, "2026-01-05"), ("D2", "ann", 300, "2026-02-10"), ("D3", "ann", 500, "2026-04-01"),
            ("D4", "bo", 1000, "2026-01-31"), ("D5", nil, 70, "2026-01-20"), ("D6", "zoe", 80, "2026-03-31"),
        ]
        _ = try store.write(Self.info) { writer in
            for (object, values) in records {
                _ = try writer.save(RecordDraft(try writer.schema.requireObject(object), values), .create)
            }
            let opportunity = try writer.schema.requireObject("opportunity")
            for deal in deals {
                var values: [String: Value] = [
                    "key": .text(deal.key), "outcome": .text("won"), "amount": .integer(deal.amount),
                    "closed_on": .date(.make(deal.date)), "account": .text("A"),
                ]
                if let owner = deal.owner { values["owner"] = .text(owner) }
                _ = try writer.save(RecordDraft(opportunity, values), .create)
            }
            return ((), .keep)
        }
    }
}
