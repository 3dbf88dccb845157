import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// Hooks: what they are given, and what becomes of what they do.
@Suite struct HookTests {
    /// A company whose plugin `h` has hooks for samples.
    private static func company(_ main: String, manifest more: String = "") throws -> Company {
        try Company(
            [
                "plugins/h/plugin.lua": """
                return {
                  name = 'h', version = '1', api = 1, requires = { 'samples' }, hooks = { 'sample' },
                  reads = { 'account', 'sample' }, writes = { 'account', 'sample' }, \(more)
                }
                """, "plugins/h/main.lua": main,
            ])
    }

    private static func hook(_ body: String, select: String = "") -> String {
        "return hook { object = 'sample', \(select) before_save = function(changes, crm, params)\n\(body)\nend }"
    }

    /// What becomes of new samples: each with its refusal or what it is then, or the failure.
    private static func review(
        _ company: Company, _ samples: [[String: Value]], before: [[String: Value]] = []
    ) throws -> [String] {
        let object = try company.catalog.schema.requireObject("sample")
        let context = WriteContext(script: company.context, author: "test", reason: "because")
        return try company.store.write(Company.info) { writer in
            for values in before { _ = try writer.save(RecordDraft(object, values), .create) }
            var changes = try samples.map { values in
                let draft = try RecordDraft(object, values)
                let key = draft.key ?? ""
                return try ProposedChange(
                    saving: draft, key: key, over: writer.record(object, key: key), .upsert, reason: context.reason,
                    defaultCurrency: company.settings.currency)
            }
            do {
                try company.host.review(&changes, of: object, over: writer, in: context)
            } catch let error as PluginError {
                return ([error.description.split(separator: "\n").first.map(String.init) ?? ""], .discard)
            }
            return (changes.map { $0.refusal?.description ?? Self.text(of: $0.values, object) }, .discard)
        }.result
    }

    private static func text(of values: [Value], _ object: ObjectDefinition) -> String {
        zip(object.fields, values).filter { !$1.isNull }.map { "\($0.name)=\($1.fileText)" }.joined(separator: " ")
    }

    @Test(
        arguments: [
            ("record.text = 'a' .. change.key", "key=S text=aS currency=CNY"),
            ("record.money = money '5.00'", "key=S money=5.00 currency=CNY"),
            ("record.money = '5.5'", "key=S money=5.50 currency=CNY"),
            ("record.percent = '5%' record.flag = true", "key=S currency=CNY percent=5% flag=true"),
            ("record.date = crm.as_of", "key=S currency=CNY date=2026-03-31"),
            ("record.text = change.reason", "key=S text=because currency=CNY"),
            ("record.key = change.key", "key=S currency=CNY"),
            ("record.integer = 5 record.integer = nil", "key=S currency=CNY"),
            ("record.text = tostring(change.before) .. tostring(change.is_new)", "key=S text=niltrue currency=CNY"),
            ("record.text = tostring(change.record == record)", "key=S text=true currency=CNY"),
            ("record.grade = 'A' record.text = record.grade", "key=S text=A currency=CNY grade=A"),
            (
                "record.integer = 7 local t = {} for k, v in pairs(record) do t[#t + 1] = k .. '=' .. tostring(v) end "
                    + "record.text = table.concat(t, ',')",
                "key=S text=key=S,integer=7,currency=CNY integer=7 currency=CNY"
            ),
            ("change:refuse 'no'", "sample 'S': refused by h: no"),
            ("change:refuse('no', 'text') change:refuse 'again'", "sample 'S', field 'text': refused by h: no"),
            ("change:refuse({ en = 'no', zh = '不行' }, 'text')", "sample 'S', field 'text': refused by h: no"),
            ("changes[1] = nil", "key=S currency=CNY"),
            ("crm.accounts:create { key = 'N', name = 'n' } record.account = 'N'", "key=S currency=CNY account=N"),
        ])
    func `a hook completes a record or refuses it`(body: String, outcome: String) throws {
        let company = try Self.company(Self.hook("local change = changes[1] local record = change.record \(body)"))
        #expect(try Self.review(company, [["key": .text("S")]]) == [outcome])
    }

    @Test func `the record as it was is seen`() throws {
        let company = try Self.company(
            Self.hook(
                """
                for _, change in ipairs(changes) do
                  change.record.text = change.before.text .. ' ' .. change.before.integer .. ' ' .. change.record.integer
                end
                """))
        #expect(
            try Self.review(
                company, [["key": .text("S"), "integer": .integer(2)]],
                before: [["key": .text("S"), "integer": .integer(1), "text": .text("old")]])
                == ["key=S text=old 1 2 integer=2 currency=CNY"])
    }

    @Test(
        arguments: [
            (
                "changes[1].record.integer = 1.5",
                "field 'integer' is given the number 1.5, expected a whole number such as 12"
            ),
            (
                "local r = changes[1].record changes[1]:refuse('a\\27[31mb')",
                "refuse() is given the control character U+001B in 'a\\u{1b}[31mb', expected a text of 1 to 500 characters "
                    + "on one line: why the change is refused"
            ),
            (
                "changes[1].record.date = '2026-02-30'",
                "field 'date': found '2026-02-30', expected a date as YYYY-MM-DD (February 2026 has 28 days)"
            ),
            (
                "changes[1].record.decimal = 0.1",
                "field 'decimal': found the number 0.1, which is binary and not exact, expected a decimal"
            ),
            (
                "changes[1].record.decimal = '0.00001'",
                "sample 'S', field 'decimal': found '0.00001', expected a number with at most 4 decimals such as 12.5"
            ),
            ("changes[1].record.text = {}", "field 'text' is given table, expected text"),
            ("changes[1].record[1] = 5", "no field 'number' on sample"),
            ("local _ = changes[1].record[1]", "no field 'number' on sample"),
            ("changes[1].refuse('no')", "'refuse' is called on string, expected a change"),
            (
                "changes[1]:refuse(true, {})",
                "'message' of change:refuse is boolean, expected text or { en = \"…\", zh = \"…\" }"
            ),
            ("crm.postings:create { key = 'P' }", "posting is kept by the ledger"),
            ("crm.reps:create { key = 'P' }", "'h' may not change rep"),
            ("crm.opportunities:count()", "'h' may not read opportunity"),
            ("params.limit = 5", "params cannot be changed"),
            (
                "changes[1]:refuse(('x'):rep(501))",
                "refuse() is given 501 characters, '\(String(repeating: "x", count: 57))…', expected a text of 1 to 500 "
                    + "characters on one line: why the change is refused"
            ),
            ("local _ = params.limit", "the plugin has no parameter 'limit'"),
        ])
    func `misuse is an error with its line`(body: String, message: String) throws {
        let company = try Self.company(Self.hook(body))
        let outcome = try Self.review(company, [["key": .text("S")]])
        #expect(outcome == ["plugins/h/main.lua:2: plugin 'h': \(message)"])
    }

    @Test func `only what is selected is read, and the key; any field is completed`() throws {
        let company = try Self.company(
            Self.hook(
                "local r = changes[1].record r.text = r.key .. r.integer .. tostring(pcall(function() return r.date end))",
                select: "select = { 'integer' },"))
        #expect(
            try Self.review(company, [["key": .text("S"), "integer": .integer(1)]])
                == ["key=S text=S1false integer=1 currency=CNY"])
    }

    @Test func `a change that one hook refuses is not shown to the next, and the others are as the first left them`()
        throws
    {
        let company = try Company(
            [
                "plugins/h/plugin.lua":
                    "return { name = 'h', version = '1', api = 1, requires = { 'samples' }, hooks = { 'sample' }, writes = { 'sample' } }",
                "plugins/h/main.lua": Self.hook(
                    "for i, c in ipairs(changes) do if i == 2 then c:refuse 'second' else c.record.text = 'h' end end"),
                "plugins/g/plugin.lua":
                    "return { name = 'g', version = '1', api = 1, requires = { 'h' }, hooks = { 'sample' }, writes = { 'sample' } }",
                "plugins/g/main.lua": Self.hook(
                    "for _, c in ipairs(changes) do c.record.text = c.record.text .. 'g' .. #changes .. c.key end"),
            ])
        #expect(
            try Self.review(company, [["key": .text("1")], ["key": .text("2")], ["key": .text("3")]])
                == ["key=1 text=hg21 currency=CNY", "sample '2': refused by h: second", "key=3 text=hg23 currency=CNY"])
    }

    @Test func `only the hooks of an object are loaded`() throws {
        let company = try Self.company("this is no Lua")
        #expect(!company.host.concern("account") && company.host.concern("sample"))
        #expect(throws: PluginError.self) { try company.host.followers(of: ["sample", "account"]) }
        #expect(try company.host.followers(of: ["account"]) == [])
    }

    @Test func `what is committed is told in plain tables`() throws {
        let company = try Self.company(
            """
            return hook {
              object = 'sample', select = { 'integer' },
              after_commit = function(changes, crm)
                for _, c in ipairs(changes) do
                  local name = tostring(c.is_new) .. tostring(c.is_deleted) .. c.record.key .. tostring(c.record.integer)
                  crm.accounts:create { key = c.key, name = name }
                end
              end,
            }
            """)
        let object = try company.catalog.schema.requireObject("sample")
        let changes = [
            CommittedChange(
                .created,
                Record(
                    object: object, id: 1,
                    values: [.text("S"), .null, .integer(3)] + Array(repeating: .null, count: object.fields.count - 3))),
            CommittedChange(
                .deleted,
                Record(
                    object: object, id: 2,
                    values: [.text("T")] + Array(repeating: .null, count: object.fields.count - 1))),
        ]
        let followers = try company.host.followers(of: ["sample", "account"])
        #expect(followers == [Follower(plugin: "h", object: "sample")])
        let context = WriteContext(script: company.context, author: "test", reason: nil)
        let names = try company.store.write(Company.info) { writer in
            for follower in followers {
                try company.host.tell(follower, of: changes, after: [], over: writer, in: context)
            }
            let account = try company.catalog.schema.requireObject("account")
            return (try ["S", "T"].map { try writer.record(account, key: $0)?["name"].fileText }, .discard)
        }.result
        #expect(names == ["truefalseS3", "falsetrueTnil"])
    }
}
