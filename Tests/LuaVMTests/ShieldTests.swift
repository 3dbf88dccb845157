import LuaVM
import Testing

/// Functions of the host that are written in Lua are neither blamed nor shown.
@Suite struct ShieldTests {
    private static let source = """
        local inner = ...
        local function check(x) return inner(x) end
        return function(x, call) if call then return call(x) end return check(x) end
        """

    private static func machine() throws -> LuaVM {
        let vm = try Machine.make()
        try vm.load(source, name: LuaStack.hostChunk + "lib")
        vm.stack.push(closure: { frame in
            guard try frame.integer(1) > 0 else { throw LuaArgumentError(message: "too small", hint: nil) }
            frame.stack.push(frame.stack.position.map { "\($0.file):\($0.line)" } ?? "nowhere")
            return 1
        })
        try vm.call(arguments: 1, results: 1)
        vm.stack.shield()
        vm.declare("lib")
        return vm
    }

    @Test(arguments: [
        "local function pay()\n  lib(0)\nend\npay()", "local function pay()\n  return lib(0)\nend\npay()",
    ])
    func `an error points at the caller, also behind return`(_ source: String) throws {
        let error = try ShieldTests.machine().failure(source)
        #expect(
            error
                == LuaError(
                    code: .argument, message: "too small", file: "plugins/x/main.lua", line: 2, function: "pay",
                    traceback: "plugins/x/main.lua:2: in function 'pay'\nplugins/x/main.lua:4: in main chunk"))
    }

    @Test func `a position is that of the caller`() throws {
        #expect(try ShieldTests.machine().run("\nreturn (lib(1))") == "plugins/x/main.lua:2")
    }

    @Test func `an error of a function that is handed in is its own`() throws {
        let error = try ShieldTests.machine().failure("lib(1, function(x)\n  return x.y.z\nend)")
        #expect(error?.line == 2)
        #expect(error?.message == "attempt to index a number value (local 'x')")
    }

    @Test func `a coroutine yields through it`() throws {
        let source = "local c = coroutine.wrap(function() return lib(7, coroutine.yield) end) return c() + c(3)"
        #expect(try ShieldTests.machine().run(source) == "10")
    }
}
