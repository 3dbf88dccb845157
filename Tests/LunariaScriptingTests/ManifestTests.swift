import LunariaCore
import LunariaScripting
import Testing

/// Manifests and `workspace.lua`: data that is read without running anything.
@Suite struct ManifestTests {
    /// Why a plugin `p` with this manifest is refused, or `nil`.
    private static func refusal(_ manifest: String, _ more: [String: String] = [:]) throws -> String? {
        try reason(manifest, more)?.en
    }

    private static func reason(_ manifest: String, _ more: [String: String] = [:]) throws -> Label? {
        let folder = try TestFolder()
        for (name, text) in more { folder.write(name, text) }
        folder.write("plugins/p/plugin.lua", manifest)
        folder.write("plugins/p/main.lua", "return {}")
        return PluginCatalog(sources: [.init(path: folder.path, origin: .workspace)]).refused.first { $0.name == "p" }?
            .reason
    }

    private static func manifest(_ more: String) -> String {
        "return {\n name = 'p', version = '1', api = 1,\n \(more) }"
    }

    private static let data = "this file holds data only, no code"

    @Test(
        arguments: [
            (
                "summary = f()",
                "plugins/p/plugin.lua:3: found 'f', expected text, a number, true, false or a table; \(data)"
            ),
            (
                "summary = 'a' .. b",
                "plugins/p/plugin.lua:3: found 'b', expected a text in quotes after `..`; \(data)"
            ),
            (
                "summary = 'a' .. 5",
                "plugins/p/plugin.lua:3: found the number 5, expected a text in quotes after `..`; \(data)"
            ),
            (
                "summary = 'a' .. 'b' ..",
                "plugins/p/plugin.lua:3: found '}', expected a text in quotes after `..`; \(data)"
            ),
            ("summary = 5 .. 'b'", "plugins/p/plugin.lua:3: found '..', expected `,` or `}` after a value; \(data)"),
            (
                "[ 'a' .. 'b' ] = 1", "plugins/p/plugin.lua:3: found '..', expected `]`"
            ),
            (
                "reads = { os }",
                "plugins/p/plugin.lua:3: found the name 'os' where a value stands, expected text, a number, true, false or a table; \(data)"
            ),
            (
                "reads = function() end",
                "plugins/p/plugin.lua:3: found 'function', expected text, a number, true, false or a table; \(data)"
            ),
            ("api = 1", "plugins/p/plugin.lua:3: found the entry 'api' a second time, expected each entry once"),
            ("['api'] = 1", "plugins/p/plugin.lua:3: found the entry 'api' a second time, expected each entry once"),
            ("[api] = 1", "plugins/p/plugin.lua:3: found 'api', expected a text in quotes as the name of an entry"),
            (
                "x = " + String(repeating: "{", count: 40),
                "plugins/p/plugin.lua:3: found tables nested too deeply, expected at most 32 levels"
            ),
            (
                "read = {}",
                "plugins/p/plugin.lua:3: the manifest has no entry 'read' (did you mean 'reads'?); expected name, version, api, summary, requires, reads, writes, fills, hooks, workflows, parameters, objects, fields"
            ),
            ("'x'", "plugins/p/plugin.lua:3: the manifest has a value without a name, expected `name = value`"),
            (
                "reads = 'account'",
                "plugins/p/plugin.lua:3: 'reads' of the manifest is text, expected a list of texts such as { \"opportunity\" }"
            ),
            (
                "reads = { 1 }",
                "plugins/p/plugin.lua:3: 'reads' of the manifest is a number, expected a list of texts such as { \"opportunity\" }"
            ),
            (
                "summary = 1",
                "plugins/p/plugin.lua:3: 'summary' of the manifest is a number, expected text or { en = \"…\", zh = \"…\" }"
            ),
            ("summary = { zh = 'x' }", "plugins/p/plugin.lua:3: 'summary' has no 'en', expected text in quotes"),
            (
                "summary = 'a\\qb'",
                "plugins/p/plugin.lua:3: found the escape '\\q', expected one of \\n \\t \\r \\\\ \\\" \\'"
            ),
            (
                "summary = 'a\nb'",
                "plugins/p/plugin.lua:3: found a text that is not closed on its line, expected a closing quote"
            ),
            ("summary = [[a", "plugins/p/plugin.lua:3: found a long bracket that is never closed, expected ]]"),
            ("parameters = { x = 1 }", "plugins/p/plugin.lua:3: parameter 'x' is a number, expected a table"),
            (
                "parameters = { x = { type = 'percnt' } }",
                "plugins/p/plugin.lua:3: parameter 'x' has the type 'percnt' (did you mean 'percent'?); expected one of text, integer, decimal, money, percent, boolean, date, period, choice, rate_table, currency"
            ),
            (
                "parameters = { x = { type = 'choice' } }",
                "plugins/p/plugin.lua:3: parameter 'x' is a choice without 'choices', expected a list of texts"
            ),
            ("requires = { 'quota' }", "plugins/p/plugin.lua:3: requires the plugin 'quota', which is not there"),
            (
                "requires = { 'p' }",
                "plugins/p/plugin.lua:3: the plugin requires itself; take \"p\" out of `requires`"
            ),
            (
                "fields = { account = { a = { type = 'text', renamed_from = 'b' }, b = { type = 'text', renamed_from = 'a' } } }",
                "plugins/p/plugin.lua:3: the fields a → b → a take each other's names, so that nobody can tell whose data are whose; give each a name that none of them had, and take that in a later version"
            ),
            (
                "fields = { account = { a = { type = 'text', renamed_from = 'name' } } }",
                "plugins/p/plugin.lua:3: field 'a' on account, declared by plugin 'p', is renamed from 'name', which the core declares; a rename holds within one plugin, so take `renamed_from` out of 'a', or rename 'name' if it is yours"
            ),
            (
                "fields = { account = { a = { type = 'date', default = '2026-02-30' } } }",
                "plugins/p/plugin.lua:3: the default of field 'a' is '2026-02-30', expected a date as YYYY-MM-DD (February 2026 has 28 days); change it, or take it out"
            ),
            (
                "fields = { account = { a = { type = 'decimal', places = 2, default = '1.001' } } }",
                "plugins/p/plugin.lua:3: the default of field 'a' is '1.001', expected a number with at most 2 decimals such as 12.5; change it, or take it out"
            ),
            (
                "fields = { account = { a = { type = 'choice', choices = { 'A', 'a' } } } }",
                "plugins/p/plugin.lua:3: field 'a' has the choices 'A' and 'a', which differ only in their case; take one out"
            ),
            (
                "fields = { account = { a = { type = 'choice', choices = { 'A', ' ' } } } }",
                "plugins/p/plugin.lua:3: field 'a' has an empty choice; a field without a value needs none, take it out"
            ),
            (
                "parameters = { a = { type = 'choice', choices = { 'A', 'A' } } }",
                "plugins/p/plugin.lua:3: parameter 'a' has the choice 'A' twice; take one out"
            ),
            (
                "parameters = { a = { type = 'integer', min = 5, max = 1 } }",
                "plugins/p/plugin.lua:3: the max of parameter 'a': '1' is out of range, expected 5 or more, its min"
            ),
            (
                "parameters = { a = { type = 'text', min = 1 } }",
                "plugins/p/plugin.lua:3: parameter 'a' has 'min', and values of the type text have no order; take it out"
            ),
            (
                "objects = { v = { plural = 'as_of', fields = {} } }",
                "plugins/p/plugin.lua:3: 'plural' of object 'v' is 'as_of', expected a name for crm.NAME: at most 40 lower-case letters, digits and underscores, a letter first, and not as_of or currency or fill"
            ),
            (
                "objects = { v = { fields = { key = { type = 'text' } } } }",
                "plugins/p/plugin.lua:3: fields of 'v' have a field 'key', which every object has by itself; give it another name"
            ),
            (
                "reads = { 'acount' }",
                "plugins/p/plugin.lua:3: no object 'acount' (did you mean 'account'?); `lunaria list objects` shows what there is"
            ),
            (
                "writes = { 'posting' }",
                "plugins/p/plugin.lua:3: posting is kept by the ledger; use `lunaria incentive post`"
            ),
            (
                "fields = { adjustment = { x = { type = 'text' } } }",
                "plugins/p/plugin.lua:3: adjustment is kept by the ledger; use `lunaria incentive adjust`"
            ),
            (
                "fields = { account = { name = { type = 'text' } } }",
                "plugins/p/plugin.lua:3: field 'name' on account is declared twice: by the core and by plugin 'p'; rename one of them"
            ),
            (
                "objects = { account = { fields = {} } }",
                "plugins/p/plugin.lua:3: object 'account' is declared twice: by the core and by plugin 'p'; rename one of them"
            ),
            (
                "objects = { ['Robert; DROP'] = { fields = {} } }",
                "plugins/p/plugin.lua:3: plugin 'p' declares the object 'Robert; DROP'; expected a name of at most 40 lower-case letters, digits and underscores that begins with a letter and is not one the store uses itself"
            ),
            (
                "objects = { thing = { fields = { x = { type = 'decimal', places = 13 } } } }",
                "plugins/p/plugin.lua:3: field 'x' has 13 places, expected 0 to 12"
            ),
            (
                "fields = { account = { x = { type = 'reference', to = 'nothing' } } }",
                "plugins/p/plugin.lua:3: no object 'nothing'; `lunaria list objects` shows what there is"
            ),
        ])
    func `a manifest is refused`(entry: String, message: String) throws {
        #expect(try Self.refusal(Self.manifest(entry)) == message)
    }

    @Test(
        arguments: [
            (
                "",
                "plugins/p/plugin.lua:1: found the end of the file, expected `return {` followed by data; this file holds no code"
            ),
            (
                "os.exit(1)",
                "plugins/p/plugin.lua:1: found 'os', expected `return {` followed by data; this file holds no code"
            ),
            ("return 1", "plugins/p/plugin.lua:1: found the number 1, expected a table in braces after `return`"),
            (
                "return {} return {}",
                "plugins/p/plugin.lua:1: found 'return', expected the end of the file after the table"
            ),
            (
                "return { name = 'p', version = '1' }",
                "plugins/p/plugin.lua:1: the manifest has no 'api', expected `api = 1`"
            ),
            (
                "return { name = 'p', version = '1', api = 99 }",
                "plugins/p/plugin.lua:1: the plugin asks for version 99 of the plugin interface, this Lunaria offers version 1; use a plugin written for 1 or another Lunaria"
            ),
            (
                "return { name = 'q', version = '1', api = 1 }",
                "plugins/p/plugin.lua:1: the plugin is named 'q' but lies in the folder 'p'; rename one"
            ),
            (
                "return { name = 'p', api = 1 }",
                "plugins/p/plugin.lua:1: the manifest has no 'version', expected text in quotes"
            ),
            (
                "return { name = 'p', version = '1.0-beta', api = 1 }",
                "plugins/p/plugin.lua:1: the version is '1.0-beta', expected whole numbers with points between them, such as \"1.0.0\""
            ),
            (
                "return { version = '1', api = 1 }",
                "plugins/p/plugin.lua:1: the manifest has no 'name', expected text in quotes"
            ),
            (
                "\u{1B}Lua",
                "plugins/p/plugin.lua:1: found '\u{1B}', expected `return {` followed by data; this file holds no code"
            ),
        ])
    func `a file is no manifest`(text: String, message: String) throws {
        #expect(try Self.refusal(text) == message)
    }

    @Test(
        arguments: [
            ("name = 'p', version = '1', api = 1, reads = 1", "“reads”是数字，应为文本列表，例如 { \"opportunity\" }", "插件清单的"),
            ("name = 'q', version = '1', api = 1", "插件名为“q”，却位于文件夹“p”；请给其中一个改名", ""),
            ("name = 'p', version = '1', api = 1, sumary = 'x'", "没有条目“sumary”（是不是“summary”？）；可用的有 name、", "插件清单"),
            (
                "name = 'p', version = '1', api = 1, summary = io.read()", "发现“io”，应为文本、数字、true、false 或表；此文件只含数据，不含代码",
                ""
            ),
            (
                "name = 'p', version = '1', api = 1, parameters = { x = { type = 'percnt' } }",
                "的类型是“percnt”（是不是“percent”？），应为 text、", "参数“x”"
            ),
            (
                "name = 'p', version = '1', api = 1, parameters = { x = { type = 'integer', max = 1, default = 2 } }",
                "的 default：“2”超出范围，应为 最多 1", "参数“x”"
            ),
            (
                "name = 'p', version = '1', api = 1, fields = { account = { x = 1 } }", "是数字，应为 { type = \"…\" }",
                "字段“x”"
            ),
        ])
    func `a manifest is refused in Chinese, too`(entries: String, message: String, subject: String) throws {
        let found = try Self.reason("return { \(entries) }")?.zh ?? ""
        #expect(found.hasPrefix("plugins/p/plugin.lua:1：" + subject + message), Comment(rawValue: found))
    }

    @Test(
        arguments: [
            "\u{FEFF}return { name = 'p', version = '1', api = 1 }",
            "-- data\nreturn { name = \"p\"; version = [[1]]; api = 1 };",
            "--[==[ a\ncomment ]==] return { ['name'] = 'p', version = '1', api = 1, summary = [=[]]1]=], }",
            "return { name = 'p', version = '1', api = 1, summary = { en = '\\'\\\\\\n拉链', zh = '\\t' } }\r\n",
        ])
    func `a manifest is taken`(text: String) throws {
        #expect(try Self.refusal(text) == nil)
    }

    @Test func `a large manifest is refused before it is read, and a long one is read quickly`() throws {
        let entries = (0..<20_000).map { "e\($0)=1" }.joined(separator: ",")
        #expect(try Self.refusal("return { \(entries) }")?.contains("the manifest has no entry 'e0'") == true)
        let large = "return { " + String(repeating: " ", count: 256 << 10) + "}"
        #expect(
            try Self.refusal(large)
                == "plugins/p/plugin.lua:1: found \(large.utf8.count) bytes, expected at most 262144 bytes of data")
    }

    @Test(
        arguments: [
            ("currency = 'XYZ'", "'currency': `XYZ` is not an ISO 4217 currency code"),
            ("", "the workspace has no 'currency'"),
            ("currency = 'CNY', language = 'de'", "'language' is 'de', expected \"en\" or \"zh\""),
            ("currency = 'CNY', fiscal_year_start = 13", "'fiscal_year_start' is 13, expected a month from 1 to 12"),
            ("currency = 'CNY', limits = 1", "'limits' is a number, expected a table"),
            ("currency = 'CNY', limits = { second = 1 }", "'limits' has no entry 'second' (did you mean 'seconds'?)"),
            ("currency = 'CNY', limits = { seconds = -1 }", "seconds"),
            ("currency = 'CNY', limits = { megabytes = 99999999999 }", "megabytes"),
            ("currency = 'CNY', curency = 'x'", "the workspace has no entry 'curency' (did you mean 'currency'?)"),
            ("currency = io.read()", "found 'io', expected text"),
        ])
    func `workspace settings are refused`(entries: String, message: String) {
        let error = #expect(throws: ManifestError.self) {
            _ = try WorkspaceSettings(source: Array("return { \(entries) }".utf8), file: "workspace.lua")
        }
        #expect(error?.description.hasPrefix("workspace.lua:1: ") == true)
        #expect(error?.description.contains(message) == true)
    }
}
