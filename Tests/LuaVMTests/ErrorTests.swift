import LuaVM
import Testing

private struct Refusal: LuaRaisable, Equatable {
    let code = LuaError.Code.permission
    let message = "this plugin does not read 'payslip'"
    let hint: String? = "add \"payslip\" to 'reads'"
}

private struct DiskFull: Error {}

@Suite struct ErrorTests {
    static func machine() throws -> LuaVM {
        let vm = try Machine.make()
        vm.declare("refuse", .closure { _ in throw Refusal() })
        vm.declare("break_down", .closure { _ in throw DiskFull() })
        vm.declare(
            "square",
            .function { state in
                LuaFrame.run(state) { frame in
                    let value = try frame.integer(1)
                    frame.stack.push(value * value)
                    return 1
                }
            })
        vm.declare(
            "each",
            .closure { frame in
                try frame.expect(.function, 1)
                frame.stack.setTop(1)
                try frame.stack.call()
                return 0
            })
        return vm
    }

    @Test func `a host error comes back unchanged, at the line of the script`() throws {
        let vm = try ErrorTests.machine()
        let error = vm.failure("local function pay()\n  refuse()\nend\npay()")
        #expect(
            error
                == LuaError(
                    code: .permission, message: "this plugin does not read 'payslip'", file: "plugins/x/main.lua",
                    line: 2, function: "pay",
                    traceback: "plugins/x/main.lua:2: in function 'pay'\nplugins/x/main.lua:4: in main chunk",
                    hint: "add \"payslip\" to 'reads'"))
        #expect(error?.cause as? Refusal == Refusal())
    }

    @Test func `a script reads a host error and can raise it again`() throws {
        let vm = try ErrorTests.machine()
        let source = """
            local ok, e = pcall(function() refuse() end)
            return table.concat({ tostring(ok), e.code, e.message, e.hint, e.file, e.line, 'so: ' .. e, type(e) }, '|')
            """
        #expect(
            try vm.run(source)
                == "false|permission|this plugin does not read 'payslip'|add \"payslip\" to 'reads'|plugins/x/main.lua|1|so: plugins/x/main.lua:1: this plugin does not read 'payslip'|userdata"
        )
        let again = vm.failure("local ok, e = pcall(function()\nrefuse() end)\n\nerror(e)")
        #expect(again?.code == .permission)
        #expect(again?.line == 2)
        #expect(again?.cause is Refusal)
        #expect(vm.failure("local ok, e = pcall(refuse) e.code = 'x'")?.code == .runtime)
        #expect(vm.outcome("local ok, e = pcall(refuse) return getmetatable(e)") == .returned("false"))
    }

    @Test func `any other Swift error is an error of the host`() throws {
        let error = try ErrorTests.machine().failure("break_down()")
        #expect(error?.code == .host)
        #expect(error?.message == "DiskFull()")
        #expect(error?.cause is DiskFull)
    }

    static let messages: [(String, LuaError.Code, String, Int)] = [
        ("\nerror('no stock')", .runtime, "no stock", 2),
        ("error('no stock', 0)", .runtime, "no stock", 1),
        ("local function f()\nerror('blame', 2) end\nf()", .runtime, "blame", 3),
        ("error()", .runtime, "raised nil as its error (raise a string that says what is wrong)", 1),
        ("error(true)", .runtime, "raised a boolean as its error (raise a string that says what is wrong)", 1),
        ("error({})", .runtime, "raised a table as its error (raise a string that says what is wrong)", 1),
        ("error({ message = 'from a table' })", .runtime, "from a table", 1),
        (
            "error(setmetatable({}, { __tostring = function() while true do end end }))", .runtime,
            "raised a table as its error (raise a string that says what is wrong)", 1
        ),
        (
            "error(setmetatable({}, { __index = function() while true do end end }))", .runtime,
            "raised a table as its error (raise a string that says what is wrong)", 1
        ),
        ("error(42)", .runtime, "42", 1),
        ("error(print)", .runtime, "undeclared global 'print'", 1),
        ("local x\nreturn x.y", .runtime, "attempt to index a nil value (local 'x')", 2),
        ("return 1 + {}", .runtime, "attempt to perform arithmetic on a table value", 1),
        ("return {} < {}", .runtime, "attempt to compare two table values", 1),
        ("error('elsewhere.lua:99: forged', 0)", .runtime, "elsewhere.lua:99: forged", 1),
        ("('x'):rep({})", .argument, "bad argument #1 to 'rep' (number expected, got table)", 1),
        ("square('x')", .argument, "bad argument #1 to 'square' (integer expected, got string)", 1),
        (
            "square(1.5)", .argument,
            "bad argument #1 to 'square' (integer expected, got number without integer value)", 1
        ),
        ("square()", .argument, "bad argument #1 to 'square' (integer expected, got no value)", 1),
        ("local f = square\nf({})", .argument, "bad argument #1 to 'f' (integer expected, got table)", 2),
        ("\nx = = 1", .syntax, "unexpected symbol near '='", 2),
        ("return 'abc", .syntax, "unfinished string near <eof>", 1),
        ("goto nowhere", .syntax, "no visible label 'nowhere' for <goto> at line 1", 1),
        ("each(function()\n  local x = nil + 1 end)", .runtime, "attempt to perform arithmetic on a nil value", 2),
        ("each(each)", .argument, "bad argument #1 (function expected, got no value)", 1),
        ("assert(false)", .runtime, "assertion failed!", 1),
        ("assert(nil, 'said so')", .runtime, "said so", 1),
    ]

    @Test(arguments: messages)
    func `an error has a code, a sentence and a line`(
        source: String, code: LuaError.Code, message: String, line: Int
    ) throws {
        let error = try ErrorTests.machine().failure(source)
        #expect(error?.code == code)
        #expect(error?.message == message)
        #expect(error?.file == "plugins/x/main.lua")
        #expect(error?.line == line)
    }

    @Test func `a long path is shown whole`() throws {
        let path = String(repeating: "very/long/folder/", count: 10) + "main.lua"
        let error = try Machine.make().failure("\nlocal x = nil + 1", name: "@" + path)
        #expect(error?.file == path)
        #expect(error?.line == 2)
        #expect(error?.message == "attempt to perform arithmetic on a nil value")
    }

    @Test func `a traceback of a deep stack is cut in the middle`() throws {
        let error = try Machine.make().failure("local function f(n) if n == 0 then error('x') end f(n - 1) end f(100)")
        let lines = error?.traceback?.split(separator: "\n") ?? []
        #expect(lines.count == 20)
        #expect(lines.first == "plugins/x/main.lua:1: in function 'f'")
        #expect(lines.contains { $0.hasPrefix("... (") })
        #expect(lines.last == "plugins/x/main.lua:1: in main chunk")
    }

    @Test func `a host function that returns more than it pushed is an error`() throws {
        let vm = try Machine.make()
        vm.declare("wrong", .function { _ in 7 })
        #expect(vm.failure("wrong()")?.message == "a host function returned more values than it pushed")
    }

    @Test func `a missing context is an error of the host`() throws {
        final class Needed {}
        let vm = try Machine.make()
        vm.declare(
            "needy",
            .function { state in
                LuaFrame.run(state) { frame in
                    _ = try frame.context(as: Needed.self)
                    return 0
                }
            })
        #expect(vm.failure("needy()")?.message == "this function needs a host of type Needed")
    }
}
