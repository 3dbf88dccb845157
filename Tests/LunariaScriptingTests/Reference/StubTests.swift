import LuaVM
import LunariaCore
import Testing

@testable import LunariaScripting

/// The stubs of the Lua language server: sound, complete, and good for finding mistakes.
@Suite struct StubTests {
    private let files: [ReferenceFile]
    private let model: StubModel

    init() throws {
        files = PluginReference(schema: try Company().catalog.schema).stubs
        model = StubModel(files)
    }

    @Test func `every file is Lua`() throws {
        let vm = try LuaVM(seed: 1)
        for file in files {
            #expect(file.text.hasPrefix("---@meta\n"))
            try vm.load(file.text, name: "@" + file.path)
            vm.stack.pop()
        }
    }

    @Test func `every annotation is one of the grammar, and names types that are declared`() {
        #expect(model.faults == [])
        let declared = Set(model.classes.keys).union(model.aliases.keys).union(StubModel.builtins)
        #expect(model.mentions.filter { !declared.contains($0.key) } == [:])
    }

    @Test func `every declared function, field and entry is in the stubs`() {
        for page in Reference.pages {
            for function in page.functions {
                if case .argument = function.owner { continue }
                #expect(
                    model.functions[function.path]?.parameters.count == function.parameters.count, "\(function.path)")
            }
            for table in page.tables {
                let fields = model.classes[Stub.className(table.name)]?.fields
                #expect(Set(fields.map(\.keys) ?? [:].keys) == Set(table.names), "\(table.name)")
            }
            for hostClass in page.classes {
                let found = model.classes[Stub.className(hostClass.name)]
                #expect(Set(found?.methods.keys ?? [:].keys) == Set(hostClass.methods.map(\.name)), "\(hostClass.name)")
                #expect(Set(found?.fields.keys ?? [:].keys) == Set(hostClass.fields.map(\.name)), "\(hostClass.name)")
            }
        }
    }

    @Test func `no two declarations have one name`() {
        let names = Reference.pages.flatMap { page in page.tables.map(\.name) + page.classes.map(\.name) }
        #expect(Set(names).count == names.count)
        let objects = try? Company().catalog.schema.objects.map { Stub.capitalized($0.name) }
        #expect(Set(objects ?? []).count == objects?.count)
    }

    private static let variables = [
        "crm": "lunaria.Crm", "out": "lunaria.Out", "deal": "lunaria.Deal", "payee": "lunaria.Payee",
        "params": "lunaria.RateTable", "amount": "lunaria.Money",
    ]

    @Test(arguments: [
        "crm.as_of", "crm.accounts:count()", "crm.opportunities:where(1)", "out:heading(\"x\", 2)", "deal.amount",
        "deal.closed_on", "payee.name", "payee:balance(\"draw\")", "amount:round(\"half_up\"):number():is_zero()",
        "date.add_days(\"2026-01-01\", 3)", "money(\"5\", \"CNY\"):currency()", "decimal(\"5%\"):abs()",
        "crm.samples:order_by(\"-money\"):first().grade", "print(1, 2, 3)", "refuse(\"x\")",
    ])
    func `a sound expression has no problem`(_ expression: String) {
        let problem = model.problem(in: expression, Self.variables)
        // A table is no literal that the checker knows.
        #expect(problem == nil || expression.contains(":where"), "\(problem ?? "")")
    }

    @Test(arguments: [
        ("crm.acounts:count()", "no field 'acounts' on lunaria.Crm"),
        ("crm.accounts:limit(\"three\")", "'count' is \"three\""),
        ("crm.accounts:sum(\"nam\")", "'field' is \"nam\""), ("crm.accounts:sum()", "no argument 'field'"),
        ("crm.accounts:first().nam", "no field 'nam' on Account"), ("out:txt(\"x\")", "no method 'txt' on lunaria.Out"),
        ("out:title(\"x\", 1)", "2 arguments"), ("out:heading(\"x\", true)", "'level' is true"),
        ("deal.amonut", "no field 'amonut' on lunaria.Deal"), ("payee:carry(\"draw\")", "no argument 'amount'"),
        ("amount:round(\"half\")", "'rounding' is \"half\""),
        ("date.add_day(\"2026-01-01\", 1)", "no function date.add_day"),
        ("date.add_days(\"2026-01-01\", \"x\")", "'days' is \"x\""), ("decimal(true)", "'number' is true"),
    ])
    func `a mistake is found`(expression: String, problem: String) {
        #expect(model.problem(in: expression, Self.variables) == problem)
    }
}
