import LunariaCore
@testable import LunariaScripting
import LunariaStore
import Testing

/// Finding plugins, and reading their files and no others.
@Suite struct CatalogTests {
    private static func manifest(_ name: String, _ more: String = "") -> String {
        "return { name = '\(name)', version = '1', api = 1, \(more) }"
    }

    private static func catalog(_ folder: TestFolder) -> PluginCatalog {
        PluginCatalog(sources: [.init(path: folder.path, origin: .workspace)])
    }

    private static func host(_ folder: TestFolder) throws -> LuaScriptHost {
        LuaScriptHost(
            catalog: catalog(folder), settings: WorkspaceSettings(currency: try Currency(code: "CNY")))
    }

    private static func refusals(_ host: LuaScriptHost) throws -> [String] {
        var refusals: [String] = []
        _ = try host.runnables { error in
            refusals.append("\(error)".split(separator: "\n").first.map(String.init) ?? "")
        }
        return refusals
    }

    @Test func `a plugin comes after those it requires, and a circle is refused`() throws {
        let folder = try TestFolder()
        folder.write("plugins/a/plugin.lua", Self.manifest("a", "requires = { 'z' }"))
        folder.write("plugins/z/plugin.lua", Self.manifest("z"))
        folder.write("plugins/m/plugin.lua", Self.manifest("m", "requires = { 'n' }"))
        folder.write("plugins/n/plugin.lua", Self.manifest("n", "requires = { 'm' }"))
        let catalog = Self.catalog(folder)
        #expect(catalog.plugins.map(\.manifest.name) == ["z", "a"])
        #expect(
            catalog.refused.map(\.reason.en) == [
                "plugins/n/plugin.lua:1: plugins require each other: m → n → m; take \"m\" out of `requires` here, or the entry that leads back to 'n' out of another one",
                "plugins/m/plugin.lua:1: requires the plugin 'n', which is refused",
            ])
    }

    @Test func `a company's plugin takes the place of the bundled one`() throws {
        let (bundled, own) = (try TestFolder(), try TestFolder())
        bundled.write("plugins/a/plugin.lua", Self.manifest("a", "fields = { account = { x = { type = 'text' } } }"))
        own.write("plugins/a/plugin.lua", Self.manifest("a", "fields = { account = { y = { type = 'text' } } }"))
        let catalog = PluginCatalog(sources: [
            .init(path: bundled.path, origin: .bundled), .init(path: own.path, origin: .workspace),
        ])
        #expect(catalog.plugins.map(\.origin) == [.workspace])
        #expect(catalog.schema.object("account")?.field("x") == nil)
        #expect(catalog.schema.object("account")?.field("y") != nil)
    }

    @Test func `of two plugins that clash the second is refused with both names`() throws {
        let folder = try TestFolder()
        for name in ["a", "b"] {
            let added = "fields = { account = { x = { type = 'text' } } }"
            folder.write("plugins/\(name)/plugin.lua", Self.manifest(name, added))
        }
        #expect(
            Self.catalog(folder).refused.map(\.reason.en) == [
                "plugins/b/plugin.lua:1: field 'x' on account is declared twice: by plugin 'a' and by plugin 'b'; rename one of them"
            ])
    }

    @Test func `a main file that is no plain file is refused`() throws {
        let folder = try TestFolder()
        for name in ["pipe", "device", "large", "none", "outside", "empty"] {
            folder.write("plugins/\(name)/plugin.lua", Self.manifest(name))
        }
        folder.makePipe("plugins/pipe/main.lua")
        folder.link("plugins/device/main.lua", to: "/dev/zero")
        folder.write("plugins/large/main.lua", [UInt8](repeating: 0x20, count: 5 << 20))
        folder.write("secret.lua", "return {}")
        folder.link("plugins/outside/main.lua", to: folder.path + "/secret.lua")
        folder.write("plugins/empty/main.lua", "")
        let found = try Self.refusals(try Self.host(folder)).map { $0.replacing(folder.path + "/", with: "") }
        #expect(
            found == [
                "plugins/device: plugin 'device': the folder has no main.lua",
                "plugins/empty/main.lua: plugin 'empty': returns nil, expected a contribution or a list of them",
                "cannot read plugins/large/main.lua: 5242880 bytes, expected at most 1048576",
                "plugins/none: plugin 'none': the folder has no main.lua",
                "plugins/outside: plugin 'outside': the folder has no main.lua",
                "cannot read plugins/pipe/main.lua: expected a regular file",
            ])
    }

    @Test(
        arguments: [
            "../q/main", "..", ".", "/etc/passwd", "q/main", "a..b", "a.", ".a", "", "link", "folder.main", "main.lua",
            "a\\0b", "spec.helper", "plugins.q.main", "lunaria.nothing", "lunaria", "io", "os",
        ])
    func `require reaches nothing outside the plugin`(name: String) throws {
        let folder = try TestFolder()
        folder.write("plugins/p/plugin.lua", Self.manifest("p"))
        folder.write("plugins/p/main.lua", "return require '\(name)'")
        folder.write("plugins/p/spec/helper.lua", "return {}")
        folder.write("plugins/q/plugin.lua", Self.manifest("q"))
        folder.write("plugins/q/main.lua", "return {}")
        folder.link("plugins/p/link.lua", to: folder.path + "/plugins/q/main.lua")
        folder.link("plugins/p/folder", to: folder.path + "/plugins/q")
        let refusals = try Self.refusals(try Self.host(folder))
        #expect(refusals.count == 1)
        #expect(refusals.first?.hasPrefix("plugins/p/main.lua:1: plugin 'p'") == true)
    }

    @Test func `require finds the plugin's own modules at any depth, and the hash of a plan covers them`() throws {
        let main =
            "local rate = require 'rules.deep.rate' return incentive { name = 'plan', reward = function(payee, params, pay) "
            + "if payee.key == 'ann' then pay { rule = rate, amount = payee.zero } end end }"
        var hashes: [String] = []
        for rate in ["one", "two"] {
            var files = Company.plan("plan", main)
            files["plugins/plan/rules/deep/rate.lua"] = "return '\(rate)'"
            let company = try Company(files)
            let period = ParameterValue.period(try Period(parsing: "2026"))
            let job = PlanJob(
                plan: try company.host.plan("plan"), parameters: ["period": period], context: company.context)
            hashes.append(
                try company.store.read(at: .latest) { reader in
                    try company.host.calculate(job, over: reader) { line in #expect(line.rule == rate) }
                }.sourceHash)
        }
        #expect(hashes[0] != hashes[1])
    }

    @Test func `the source of a plugin holds its Lua files and not its specs`() throws {
        let folder = try TestFolder()
        let files = ["plugin.lua": Self.manifest("a"), "main.lua": "", "rules/deep/rate.lua": "return 1"]
        for (name, text) in files { folder.write("plugins/a/" + name, text) }
        folder.write("plugins/a/spec/a_spec.lua", "")
        folder.write("plugins/a/README.md", "")
        let host = try Self.host(folder)
        #expect(try host.source(of: "a") == PlanSource(plugin: "a", files: files.mapValues { Array($0.utf8) }))
        let error = #expect(throws: UnknownRunnable.self) { _ = try host.source(of: "b") }
        #expect(error?.description.hasPrefix("no plugin 'b'") == true)
    }

    @Test func `a file that is there twice in different bytes is refused`() throws {
        let folder = try TestFolder()
        folder.write("plugins/a/plugin.lua", Self.manifest("a"))
        folder.write("plugins/a/caf\u{E9}.lua", "return 1")
        folder.write("plugins/a/cafe\u{301}.lua", "return 2")
        let host = try Self.host(folder)
        let error = #expect(throws: PluginError.self) { _ = try host.source(of: "a") }
        #expect(error?.message == "is there twice, written with other bytes")
    }

    @Test func `two contributions of one name are refused`() throws {
        let folder = try TestFolder()
        folder.write("scripts/a.lua", "return { command { run = print }, command { run = print } }")
        folder.write("scripts/b.lua", "return command { name = 'c', run = print }")
        folder.write("scripts/c.lua", "return command { run = print }")
        let host = try Self.host(folder)
        #expect(
            try Self.refusals(host) == [
                "scripts/a.lua: script 'a': contributes 'a' twice",
                "scripts/c.lua: script 'c': contributes 'c', which scripts/b.lua contributes, too",
            ])
        let error = #expect(throws: UnknownRunnable.self) { _ = try host.runnable("cc") }
        #expect(
            error?.description == "no runnable 'cc' (did you mean 'c'?); there are c, see `lunaria list`; "
                + "not looked at, since it cannot be loaded: 'a' (scripts/a.lua: contributes 'a' twice); "
                + "see `lunaria plugin doctor`")
    }

    @Test func `which of two contributions of one name is meant is not guessed`() throws {
        let folder = try TestFolder()
        folder.write("scripts/a.lua", "return command { name = 'pay', run = print }")
        folder.write("scripts/b.lua", "return command { name = 'pay', run = print }")
        let host = try Self.host(folder)
        let error = #expect(throws: PluginError.self) { _ = try host.runnable("pay") }
        #expect(error?.message == "contributes 'pay', which scripts/a.lua contributes, too")
    }
}
