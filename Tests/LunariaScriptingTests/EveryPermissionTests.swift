import LuaVM
import LunariaCore
import Testing

@testable import LunariaScripting

/// What every function that a plugin hands to the host may reach, whatever its kind.
@Suite struct EveryPermissionTests {
    /// The functions that the declared tables of the kinds take, and whether each of them is given `crm`.
    private static let declared: [String: Bool] = KindRegistration.kinds.reduce(into: [:]) { found, kind in
        for table in kind.page.tables {
            for entry in table.entries {
                guard let arguments = entry.type.functionArguments else { continue }
                found["\(kind.name) \(table.name).\(entry.name)"] = arguments.contains { $0.type == .instance("crm") }
            }
        }
    }

    /// How each method of a query reads.
    private static let reading = [
        "all": "q:all()", "average": "q:average 'decimal'", "count": "q:count()", "each": "q:each()",
        "first": "q:first()", "get": "q:get 'full'", "group_by": "q:group_by 'grade':count()",
        "limit": "q:limit(1):all()",
        "max": "q:max 'integer'", "min": "q:min 'integer'", "order_by": "q:order_by 'text':all()",
        "select": "q:select 'text':first()", "sum": "q:sum 'integer'", "where": "q:where { integer = -7 }:count()",
    ]

    /// How each method of a query writes a record of `sample`, or one of an object with a field `name`.
    private static let writing = [
        "create": "q:create { key = 'Z' }", "delete": "q:delete 'full'", "save": "q:save { key = 'full' }",
        "update": "q:update('full', {})",
    ]

    private static let givenData = EntryPoint.all.filter { declared[$0.name] == true }

    @Test func `every function of every kind is tried, and every method of a query`() {
        #expect(Set(EntryPoint.all.map(\.name)) == Set(Self.declared.keys))
        let kinds = Set(EntryPoint.all.compactMap { $0.name.split(separator: " ").first.map(String.init) })
        // A form has no function.
        #expect(kinds.union(["form"]) == Set(KindRegistration.kinds.map(\.name)))
        // A label is no data.
        #expect(Set(Self.reading.keys).union(Self.writing.keys).union(["label"]) == Set(QueryModule.methodNames))
    }

    /// What a function that does this is told; nothing may be stored.
    private static func outcome(of body: String, in entry: EntryPoint) throws -> PluginError? {
        let company = try entry.company(doing: body)
        let before = try company.snapshot()
        defer { #expect((try? company.snapshot()) == before) }
        do {
            try entry.call(company)
            return nil
        } catch let error as PluginError {
            return error
        }
    }

    /// Expects a failure of `p` on line 2 of its main file.
    private static func expect(
        _ message: String, hint: String, of body: String, in entry: EntryPoint,
        at location: SourceLocation = #_sourceLocation
    ) throws {
        let error = try outcome(of: body, in: entry)
        let found = error.map { "\($0.plugin) \($0.file ?? "-"):\($0.line ?? 0): \($0.message) (\($0.hint ?? "-"))" }
        #expect(found == "p plugins/p/main.lua:2: \(message) (\(hint))", sourceLocation: location)
    }

    /// Tries pieces of code one after the other, and expects each to fail with an error that `isRefused` takes for a refusal.
    private static func expectRefusals(
        _ codes: [String], _ isRefused: String, in entry: EntryPoint, at location: SourceLocation = #_sourceLocation
    ) throws {
        let attempts = codes.map { "attempt([==[\($0)]==], function() \($0) end)" }.joined(separator: " ")
        let body =
            "local got = {} local function attempt(code, f) local ok, e = pcall(f) "
            + "if not (\(isRefused)) then got[#got + 1] = code end end \(attempts) "
            + "error('got: ' .. table.concat(got, ', '), 0)"
        #expect(try outcome(of: body, in: entry)?.message == "got: ", sourceLocation: location)
    }

    /// That an error of the host with advice was raised.
    private static let withHint = "not ok and type(e) ~= 'string' and e.hint"

    @Test(arguments: givenData)
    func `an object that is not in reads is not read`(by entry: EntryPoint) throws {
        try Self.expect(
            "'p' may not read sample", hint: "add \"sample\" to `reads` in plugins/p/plugin.lua",
            of: "for _ in crm.samples:each() do end", in: entry)
        let codes = Self.reading.values.sorted()
        try Self.expectRefusals(codes.map { "local q = crm.samples return \($0)" }, Self.withHint, in: entry)
        try Self.expectRefusals(
            codes.map { "local q = crm.samples coroutine.wrap(function() return \($0) end)()" }, "not ok", in: entry)
    }

    @Test(arguments: givenData)
    func `an object that is not in writes is not written`(by entry: EntryPoint) throws {
        let codes = Self.writing.values.sorted().map { "local q = crm.samples return \($0)" }
        try Self.expectRefusals(codes, Self.withHint + " and e.code == 'permission'", in: entry)
        let error = try Self.outcome(of: "crm.samples:delete 'full'", in: entry)
        #expect(error?.plugin == "p" && error?.file == "plugins/p/main.lua" && error?.line == 2)
        guard !entry.onlyReads else { return }
        try Self.expect(
            "'p' may not change sample", hint: "add \"sample\" to `writes` in plugins/p/plugin.lua",
            of: "crm.samples:save { key = 'full', text = 'x' }", in: entry)
    }

    @Test(arguments: givenData.filter(\.onlyReads))
    func `what only reads writes nothing, whatever its plugin may write`(by entry: EntryPoint) throws {
        let codes = ["crm.accounts:save { key = 'A', region = 'x' }", "crm.accounts:delete 'B'"]
        try Self.expectRefusals(codes, Self.withHint + " and e.code == 'permission'", in: entry)
        let error = try Self.outcome(of: codes[0], in: entry)
        #expect(error?.plugin == "p" && error?.file == "plugins/p/main.lua" && error?.line == 2)
    }

    @Test(arguments: givenData)
    func `a field that is not there, and what a part of Lunaria keeps, are not written`(by entry: EntryPoint) throws {
        let kept = Schema.coreObjects.filter { $0.keeper != nil }.flatMap { object in
            Self.writing.values.sorted().map { "local q = crm.\(object.plural) return \($0)" }
        }
        #expect(kept.count >= 4 * 7)
        let field = "crm.accounts:save { key = 'A', regoin = 'x' }"
        try Self.expectRefusals(kept + [field], Self.withHint, in: entry)
        for code in [kept[0], field] {
            let error = try Self.outcome(of: code, in: entry)
            #expect(error?.plugin == "p" && error?.file == "plugins/p/main.lua" && error?.line == 2)
        }
    }

    @Test(arguments: givenData)
    func `a reference is a key and leads nowhere`(by entry: EntryPoint) throws {
        let codes = [
            "crm.opportunities:select 'account.name'", "crm.opportunities:where { ['account.name'] = 'x' }",
            "crm.opportunities:order_by 'account.name'", "crm.opportunities:sum 'account.employees'",
            "crm.opportunities:group_by 'contact.name'", "crm.opportunities:first().contacts:count()",
            "crm.as_of = '2020-01-01'", "crm.accounts.frozen = true", "return crm.history", "return crm.log",
            "setmetatable(crm, nil)", "setmetatable(crm.accounts, {})", "return getmetatable(crm).__index(crm, 'x')",
        ]
        try Self.expectRefusals(codes, "not ok", in: entry)
    }

    @Test(arguments: EntryPoint.all.filter { declared[$0.name] == false })
    func `what is given no crm finds none`(by entry: EntryPoint) throws {
        try Self.expectRefusals(["return crm.samples:count()", "return _ENV.crm"], "not ok", in: entry)
    }

    @Test(arguments: EntryPoint.all)
    func `nothing but the sandbox is reached`(by entry: EntryPoint) throws {
        let codes = [
            "io", "os", "debug", "load", "loadstring", "loadfile", "dofile", "package", "_ENV.io", "_G.io", "_G.load",
            "string.dump", "('').dump", "getmetatable('').__index.dump", "coroutine.running().io",
            "require 'sales-team.main'", "require 'sales-team/main'", "require '../sales-team/main'",
            "require '..sales-team.main'", "require 'plugins.sales-team.main'", "require 'lunaria.crm'",
            "coroutine.wrap(function() return io.open end)()", "coroutine.wrap(function() return load end)()",
        ]
        try Self.expectRefusals(codes.map { "return \($0)" }, "not ok or e == nil", in: entry)
    }
}

extension HostType {
    /// The arguments of the function that this is, or may be, by itself or as the value of a map.
    fileprivate var functionArguments: [Argument]? {
        switch self {
        case .function(let arguments, _): arguments
        case .either(let types): types.lazy.compactMap(\.functionArguments).first
        case .map(let type), .list(let type): type.functionArguments
        default: nil
        }
    }
}
