import LunariaCore
import LunariaScripting
import LunariaStore
import Testing

/// What the functions of each kind may try, each through a whole run; afterwards the data are as they were.
@Suite struct KindAttackTests {
    /// A function of a kind: the script around its body, which begins on line 2.
    struct Callback: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kind: Runnable.Kind
        let head: String

        init(_ name: String, _ kind: Runnable.Kind, _ head: String) {
            (testDescription, self.kind, self.head) = (name, kind, head)
        }

        func script(_ body: String) -> String { head + "\n" + body + "\nend }" }
    }

    private static let account = #"object = "account", field = "name", reads = { "account" }, writes = { "account" }"#
    static let callbacks = [
        Callback("command", .command, "return command { run = function(_, crm, out)"),
        Callback("report", .report, "return report { run = function(_, crm, out)"),
        Callback("planner", .planner, "return planner { plan = function(_, crm, propose)"),
        Callback("alert", .alert, "return alert { check = function(_, crm, raise)"),
        Callback(
            "classify", .classification, "return classification { \(account), classify = function(record, _, crm)"),
        Callback(
            "where", .classification,
            "return classification { \(account), classify = function() return 'x' end, where = function()"),
        Callback(
            "prepare", .classification,
            "return classification { \(account), classify = function() return 'x' end, prepare = function(_, crm)"),
    ]

    /// Attacks, each with what is said of it.
    static let attacks = [
        ("while true do end", "stopped at its deadline of 300 ms"),
        ("while true do pcall(function() while true do end end) end", "stopped at its deadline of 300 ms"),
        ("error { 'a table' }", "raised a table as its error"),
        ("error(nil)", "raised nil as its error"),
        ("error(money(1, 'CNY'))", "raised a userdata as its error"),
        ("error(setmetatable({}, { __tostring = function() error 'in turn' end }))", "raised a table as its error"),
        ("error(setmetatable({}, { __name = print }))", "raised a table as its error"),
        ("local t <close> = setmetatable({}, { __close = function() error 'at the end' end })", "at the end"),
        ("setmetatable({}, { __gc = print })", "'__gc' is not available"),
        ("coroutine.yield()", "attempt to yield from outside a coroutine"),
        ("return setmetatable({}, { __index = function() while true do end end })", ""),
        ("local t = {} for i = 1, 1e9 do t[i] = {} end", "not enough memory"),
        ("string.rep('x', 1e12)", "exceed the memory limit"),
    ]

    @Test(arguments: callbacks, attacks)
    func `an attack ends the run alone, with its line`(_ callback: Callback, _ attack: (body: String, message: String))
        throws
    {
        let seconds = attack.message.contains("stopped at") ? 0.3 : 60
        let company = try Company(
            ["scripts/x.lua": callback.script(attack.body)], limits: ScriptLimits(seconds: seconds, megabytes: 16))
        let before = try company.snapshot()
        do {
            try Self.run(callback.kind, company)
            // A command may answer anything.
            #expect(attack.message.isEmpty)
        } catch {
            #expect(error.plugin == "x" && error.description.hasPrefix("scripts/x.lua:"))
            #expect(error.description.contains(attack.message))
            if error.isDeadline {
                #expect(error.description.hasPrefix("scripts/x.lua:2: script 'x'"))
                #expect(error.description.contains("while "))
            }
        }
        #expect(try company.snapshot() == before)
    }

    private static func run(_ kind: Runnable.Kind, _ company: Company) throws(PluginError) {
        do {
            let runnable = try company.host.runnable("x")
            try company.store.read(at: .latest) { reader in
                switch kind {
                case .command, .report:
                    _ = try company.host.run(runnable, [:], over: .reading(reader), in: company.context)
                case .planner: _ = try company.host.proposals(of: runnable, [:], over: reader, in: company.context)
                case .alert: _ = try company.host.alerts(of: runnable, [:], over: reader, in: company.context)
                case .classification:
                    let job = ClassificationJob(
                        try company.host.classification("x"), parameters: [:], context: company.context)
                    try company.host.classify(job, over: reader) { _ in }
                case .incentive: break
                }
            }
        } catch let error as PluginError {
            throw error
        } catch {
            Issue.record(error)
        }
    }
}
