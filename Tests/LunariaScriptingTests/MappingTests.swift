import LunariaCore
import LunariaScripting
import Testing

/// Import mappings.
@Suite struct MappingTests {
    /// What becomes of one row under a mapping of samples.
    private static func map(
        _ mapping: String, header: [String] = ["Key", "Text"], cells: [String] = ["k", "t"],
        limits: ScriptLimits = Company.limits
    ) throws -> String {
        let company = try Company(
            ["scripts/unused.lua": "return {}", "map.lua": "return import_mapping { object = 'sample', \(mapping) }"],
            limits: limits)
        let object = try company.catalog.schema.requireObject("sample")
        do {
            let rows = try company.host.mapping(company.folder.path + "/map.lua", for: object)
            try rows.begin(header: header, ignoring: [])
            var draft = RecordDraft(object)
            try rows.map(cells, into: &draft)
            return zip(object.fields, draft.values).compactMap { field, value in
                value.map { "\(field.name)=\($0.fileText)" }
            }.joined(separator: " ")
        } catch let problem as CellProblem {
            return "\(problem.column ?? "-"): found \(problem.found ?? "-"), expected \(problem.expected.en)"
        } catch let error as PluginError {
            let text = error.description.split(separator: "\n").first.map(String.init) ?? ""
            return text.replacing(company.folder.path + "/", with: "")
        } catch {
            return "\(error)".replacing(company.folder.path + "/", with: "")
        }
    }

    private static let plain = "columns = { Key = 'key', Text = 'text' }"

    @Test(
        arguments: [
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function(t, row) return t .. row.Key end } }",
                "key=k text=tk"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'money', value = function() return money(1, 'USD') end } }",
                "key=k money=1.00"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'integer', value = function() return 7 end } }",
                "key=k integer=7"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'flag', value = function() return true end } }",
                "key=k flag=true"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'percent', value = function() return '5%' end } }",
                "key=k percent=5%"
            ),
            ("columns = { Key = 'key', Text = { field = 'text', value = function() end } }", "key=k text="),
            (
                "columns = { Key = 'key' }, ignore = { 'Text' }, fields = { grade = 'A', text = function(row) return row.Text end }",
                "key=k text=t grade=A"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'integer', value = function() return 1.5 end } }",
                "map.lua:1: the mapping makes a value that does not fit: field 'integer' is given the number 1.5, expected a whole number such as 12"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() return {} end } }",
                "map.lua:1: the mapping makes a value that does not fit: field 'text' is given table, expected text"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() return print end } }",
                "map.lua:1: the mapping makes a value that does not fit: field 'text' is given function, expected text"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() reject 'a colour' end } }",
                "Text: found t, expected a colour"
            ),
            (
                "columns = { Key = 'key' }, ignore = { 'Text' }, fields = { text = function() reject 'more' end }",
                "text: found -, expected more"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() error 'broken' end } }",
                "map.lua:1: broken"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() while true do end end } }",
                "map.lua:1: stopped at its deadline of 300 ms"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() crm = 1 end } }",
                "undeclared global 'crm' (write 'local crm')"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'integer', value = function(t) return t .. 'x' end } }",
                "Text: found t, expected a whole number such as 12; the mapping makes 'tx' of it"
            ),
            (
                "columns = { Key = 'key' }, ignore = { 'Text' }, fields = { integer = function(row) return row.Text end }",
                "integer: found t, expected a whole number such as 12"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function(t, row) return row.text end } }",
                "map.lua:1: the row has no column 'text' (did you mean 'Text'?)"
            ),
            (
                "columns = { Key = 'key', Text = 'text', More = { optional = true } }, "
                    + "fields = { grade = function(row) return row.More end }", "key=k text=t grade="
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() reject('x', 'Txt') end } }",
                "map.lua:1: reject names the column 'Txt', which the file does not have (did you mean 'Text'?)"
            ),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() return '\\xff' end } }",
                "map.lua:1: the mapping makes a value that does not fit: field 'text' is not UTF-8 text"
            ),
            ("columns = { Key = 'key', Text = 'integer' }", "Text: found t, expected a whole number such as 12"),
            (
                "columns = { Key = 'key' }",
                "the file has the column 'Text', which the mapping 'map.lua' for sample does not know"
            ),
            ("columns = { Key = 'key', Text = 'text', More = 'grade' }", "the file has no column 'More'"),
            (
                "columns = { Key = 'key', Text = 'text', ['\\u{e9}'] = 'grade', ['e\\u{301}'] = 'currency' }",
                "the file has no column"
            ),
            ("columns = { Key = 'key', Text = 'text', ['\\xff'] = 'grade' }", ""),
            (
                "columns = { Key = 'key', Text = 'text' }, fields = { text = 'FIXED' }",
                "map.lua:1, in main chunk: the field 'text' comes from the column 'Text' in `columns` and is also in `fields`"
            ),
            (
                "columns = { Key = 'key', Text = 'text' }, ignore = { 'Text' }",
                "map.lua:1, in main chunk: the column 'Text' stands in `columns` and in `ignore`, expected it in one of them"
            ),
            (
                "columns = { Key = 'key', Text = 'text' }, fields = { integer = 'nix' }",
                "map.lua:1, in main chunk: 'integer' in `fields` is 'nix', expected a whole number such as 12"
            ),
            ("columns = { Key = 'key', Text = 'text' }, ignore = { 'Nothere' }", "key=k text=t"),
            (
                "columns = { Key = 'key', Text = { field = 'text', value = function() reject 'a\\27b' end } }",
                "map.lua:1: reject() is given the control character U+001B in 'a\\u{1b}b', expected a text of 1 to 500 characters on one line"
            ),
        ])
    func `a row becomes`(mapping: String, result: String) throws {
        let found = try Self.map(mapping, limits: ScriptLimits(seconds: 0.3, megabytes: 16))
        #expect(found.contains(result))
    }

    @Test func `all rows of a file together have a deadline, too`() throws {
        let mapping =
            "local function slow(t) for i = 1, 2e6 do end return t end return import_mapping { object = 'sample', "
            + "columns = { Key = 'key', Text = { field = 'text', value = slow } } }"
        let company = try Company(["map.lua": mapping], limits: ScriptLimits(seconds: 0.3, megabytes: 16))
        let object = try company.catalog.schema.requireObject("sample")
        let rows = try company.host.mapping(company.folder.path + "/map.lua", for: object)
        try rows.begin(header: ["Key", "Text"], ignoring: [])
        let error = #expect(throws: PluginError.self) {
            for _ in 0..<1000 {
                var draft = RecordDraft(object)
                try rows.map(["k", "t"], into: &draft)
            }
        }
        #expect(error?.isDeadline == true)
        #expect(
            error?.message
                == "the functions of the mapping took more than their deadline of 0.3 s and 1 ms for each row")
    }
}
