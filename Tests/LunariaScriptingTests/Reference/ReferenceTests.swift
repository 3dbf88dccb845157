import LunariaCore
import Testing

@testable import LunariaScripting

/// The one table of declarations against the machine it describes.
@Suite struct ReferenceTests {
    @Test(arguments: [
        ("decimal(1)", "decimal"), ("money(1, 'CNY')", "money"), ("args.tiers", "rate_table"),
        ("crm.accounts", "query"),
        ("out", "out"),
    ])
    func `the methods of a value are those declared`(expression: String, name: String) throws {
        let declared = try #require(Reference.hostClass(name)).methods.map(\.name)
        let body = "local ok, e = pcall(function() return (\(expression)).no_such end) out:text(e.hint)"
        let company = try Company(["scripts/x.lua": Company.command(body)])
        let document = try company.run("x", ["tiers": .rateTable(try RateTable(parsing: "0:1%"))])
        #expect(document.texts == ["it has \(declared.sorted().joined(separator: ", "))"])
    }

    /// The globals and the functions of modules, with an expression for each.
    private static let functions: [(declaration: FunctionDeclaration, expression: String)] = Reference.pages
        .filter { $0.name != "spec" }.flatMap { page in page.functions + page.builtins }
        .compactMap { function in
            switch function.owner {
            case .global: (function, function.name)
            case .module(let name): (function, "require('lunaria.\(name)').\(function.name)")
            case .namespace, .type, .argument: nil
            }
        }

    @Test func `every global and module function is there`() throws {
        let lines = Self.functions.map { declaration, expression in
            "if type(\(expression)) ~= 'function' then missing[#missing + 1] = '\(declaration.path)' end"
        }
        let body = (["local missing = {}"] + lines).joined(separator: "\n") + "\nout:text(table.concat(missing, ' '))"
        #expect(try Script.outcome(body) == .texts([""]))
    }

    @Test(arguments: ["date", "kit"])
    func `every function of a module is declared`(module: String) throws {
        let declared = Self.functions.map(\.declaration).filter { $0.owner == .module(module) }.map(\.name).sorted()
        let body = "for name in pairs(require 'lunaria.\(module)') do out:text(name) end"
        #expect(try Script.outcome(body) == .texts(declared))
    }

    @Test func `every global of a plugin is declared, or one of Lua's`() throws {
        let company = try Company(["scripts/x.lua": Company.command("")])
        let source = try #require(try company.catalog.source("scripts/x.lua"))
        let found = try PluginMachine.globals(of: source, company.catalog.schema)
        let lua: Set = [
            "assert", "coroutine", "error", "getmetatable", "ipairs", "math", "next", "pairs", "pcall", "rawequal",
            "rawget",
            "rawlen", "rawset", "select", "setmetatable", "string", "table", "tonumber", "tostring", "type", "utf8",
            "xpcall", "_VERSION", "_G",
        ]
        let declared = Set(Self.functions.map(\.declaration).filter { $0.owner == .global }.map(\.name))
        #expect(found.subtracting(lua).subtracting(declared) == [])
    }

    @Test func `every module has a page`() {
        let modules = Reference.pages.filter { $0.module != nil }.map(\.name)
        #expect(modules.sorted() == ModuleList.names.sorted())
    }

    @Test func `every name of a type is declared`() {
        let declared = Set(Reference.pages.flatMap { page in page.tables.map(\.name) + page.classes.map(\.name) })
        for page in Reference.pages {
            for function in page.functions + page.builtins + page.classes.flatMap(\.methods) {
                for field in function.parameters + function.answers {
                    #expect(field.type.references.isSubset(of: declared), "\(function.path), \(field.name)")
                }
            }
            for field in page.tables.flatMap(\.entries) + page.classes.flatMap(\.fields) {
                #expect(field.type.references.isSubset(of: declared), "\(page.name), \(field.name)")
            }
        }
    }

    @Test func `every declaration says what it is for in a sentence`() {
        for page in Reference.pages {
            let functions = page.functions + page.builtins + page.classes.flatMap(\.methods)
            let summaries =
                functions.map { ($0.path, $0.summary) } + page.tables.map { ($0.name, $0.summary) }
                + page.classes.map { ($0.name, $0.summary) }
            for (name, summary) in summaries {
                #expect(summary.hasSuffix(".") && summary.first?.isUppercase == true, "\(name)")
            }
        }
    }

    /// The examples that say what comes out: `expression  --> value`.
    static let results: [String] = Reference.pages.flatMap { page in
        let functions = page.functions + page.classes.flatMap(\.methods)
        return functions.filter { $0.example.contains("  --> ") && !$0.path.hasPrefix("assert") }.map(\.example)
    }

    @Test(arguments: results)
    func `an example gives what it says`(_ example: String) throws {
        var lines: [String] = []
        for line in example.split(separator: "\n") {
            guard let arrow = line.firstRange(of: "  --> ") else {
                lines.append(String(line))
                continue
            }
            lines.append("local found, wanted = { \(line[..<arrow.lowerBound]) }, { \(line[arrow.upperBound...]) }")
            lines.append("for i = 1, #wanted do out:text(tostring(found[i] == wanted[i])) end")
        }
        let body = "local date = require 'lunaria.date'\n" + lines.joined(separator: "\n")
        guard case .texts(let texts) = try Script.outcome(body) else {
            Issue.record("\(try Script.outcome(body))")
            return
        }
        #expect(Set(texts) == ["true"])
    }

    @Test func `every example is Lua`() throws {
        for page in Reference.pages {
            let functions = page.functions + page.builtins + page.classes.flatMap(\.methods)
            for example in functions.map(\.example) + page.tables.map(\.example) where !example.contains("  --> ") {
                let outcome = try Script.outcome("local function example(...) \(example)\nend")
                #expect(outcome == .texts([]), "\(example)")
            }
        }
    }
}

extension HostType {
    /// The names of tables and classes in it.
    fileprivate var references: Set<String> {
        switch self {
        case .table(let name), .instance(let name), .plain(let name): [name]
        case .list(let type), .map(let type), .iterator(let type): type.references
        case .either(let types): types.reduce([]) { $0.union($1.references) }
        case .function(let arguments, let answers):
            (arguments.map(\.type) + answers).reduce([]) { $0.union($1.references) }
        default: []
        }
    }
}
