import Testing

@testable import LunariaScripting

struct RecordUseTests {
    private func all(_ source: String) -> (uses: [RecordUse], isOpen: Bool) {
        RecordUse.all(in: LuaLexer.tokens(of: Array(source.utf8)))
    }

    /// What is found, in a line for each: `accounts read name region`.
    private func found(_ source: String) -> [String] {
        all(source).uses.map { use in ([use.plural, "\(use.access)"] + use.fields.map(\.text)).joined(separator: " ") }
    }

    @Test(
        arguments: [
            ("crm.accounts:get('K')", ["accounts read"]), ("crm.accounts:count()", ["accounts read"]),
            ("crm.accounts:all()", ["accounts read"]), ("return crm.accounts", ["accounts passed"]),
            ("f(crm.accounts)", ["accounts passed"]), ("crm.accounts:where { name = 'a' }", ["accounts passed name"]),
            ("crm.accounts:create { key = 'a', name = 'b' }", ["accounts write key name"]),
            ("crm.accounts:update('K', { name = 'b' })", ["accounts write name"]),
            ("crm.accounts:save { key = [[K]], ['name'] = 1 }", ["accounts write key"]),
            ("crm.accounts:delete 'K'", ["accounts write"]), ("crm.as_of", []), ("crm.currency", []),
            ("crm.accounts:sum 'amount'", ["accounts read amount"]),
            ("crm.accounts:select('key', \"name\"):order_by('-name'):each()", ["accounts read key name -name"]),
            ("crm.accounts:group_by('region', 'status'):count()", ["accounts read region status"]),
        ] as [(String, [String])])
    func `methods tell what becomes of records`(source: String, expected: [String]) {
        #expect(found(source) == expected)
    }

    @Test(
        arguments: [
            (
                "crm.accounts:where { name = { one_of = { 'a', 'b' } }, region = f { x = 1 } }:count()",
                ["accounts read name region"]
            ),
            ("crm.accounts:where { a = g(b, { c = 1 }); d = 2 }:count()", ["accounts read a d"]),
            ("crm.accounts:where({ name = 'a' }):count()", ["accounts read name"]),
            ("crm.accounts:update(f({ x = 1 }), { y = 2 })", ["accounts write y"]),
            ("crm.accounts:update('K', record, { reason = 'why' })", ["accounts write"]),
            ("crm.accounts:create(record, { reason = 'why' })", ["accounts write"]),
            ("crm.accounts:create(f { x = 1 }, { reason = 'why' })", ["accounts write"]),
            ("crm.accounts:update('K', { y = g(1, 2), z = 3 }, { reason = 'why' })", ["accounts write y z"]),
            ("crm.accounts:select(pick('x'), 'y'):all()", ["accounts read y"]),
            ("crm.accounts:where { name = '客户', region = \"浙江 }\" }:count()", ["accounts read name region"]),
            ("crm.accounts:where { --[[ no = 1, ]] name = 'a', -- so = 2\n}:count()", ["accounts read name"]),
            ("crm.accounts:where { [ [==[x]==] ] = 1, name = 0x1F }:count()", ["accounts read name"]),
            ("crm.accounts:where {}:count()", ["accounts read"]),
            ("crm.accounts:where { a = b == c }:count()", ["accounts read a"]),
            ("crm.accounts\n  :where { name = 1 }\n  :sum \"amount\"", ["accounts read name amount"]),
        ] as [(String, [String])])
    func `only the outermost names are fields`(source: String, expected: [String]) {
        #expect(found(source) == expected)
    }

    @Test(
        arguments: [
            ("local late = crm.deals:where { a = 1 }\nlate:sum 'b'", ["deals passed a", "deals read b"]),
            ("local deals = crm.deals\nfor d in deals:each() do end", ["deals passed", "deals read"]),
            ("local n = crm.deals:count()\nn:sum 'b'", ["deals read"]),
            ("local x = crm.a\nlocal x = crm.b\nx:count()", ["a passed", "b passed"]),
            ("local x = crm.a\ny.x:count()", ["a passed"]), ("local x = crm.a\ny:x():count()", ["a passed"]),
            ("local x = crm.a\nx:delete 'K'", ["a passed", "a write"]),
        ] as [(String, [String])])
    func `a local variable is followed while it is one query`(source: String, expected: [String]) {
        #expect(found(source) == expected)
    }

    @Test(
        arguments: [
            "'crm.accounts'", "-- crm.accounts:count()", "[==[ crm.accounts ]==]", "my.crm.accounts:count()",
            "a:crm().accounts:count()", "crm", "crm.", "goto crm ::crm::", "crm:help()", "local crm_accounts = 1",
        ])
    func `what only looks like it is nothing`(source: String) {
        #expect(found(source).isEmpty)
        #expect(!all(source).isOpen)
    }

    @Test(
        arguments: [
            ("crm[name]:count()", true), ("crm['accounts']:count()", true), ("crm.accounts[1]", false),
            ("x.crm[name]", false), ("'crm[name]'", false), ("t[crm.accounts]", false),
        ])
    func `names made up while it runs are open`(source: String, isOpen: Bool) {
        #expect(all(source).isOpen == isOpen)
    }

    @Test func `uses are in the order of their lines`() {
        let source = "local a = crm.as\nlocal b = crm.bs\na:count()\n--[[\n]] crm.cs:count()\nb:count()\n"
        #expect(all(source).uses.map(\.line) == [1, 2, 3, 5, 6])
        #expect(found(source) == ["as passed", "bs passed", "as read", "cs read", "bs read"])
    }
}
