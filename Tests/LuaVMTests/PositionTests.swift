import LuaVM
import Testing

/// Where host functions are called from.
@Suite struct PositionTests {
    @Test(
        arguments: [
            ("\nreturn here()", "plugins/x/main.lua:2"),
            ("local function f()\n local p = here()\n return p end\nreturn f()", "plugins/x/main.lua:2"),
            ("return (select(2, pcall(here)))", "plugins/x/main.lua:1"),
            ("return coroutine.wrap(function()\n\n return (here()) end)()", "plugins/x/main.lua:3"),
            ("local t = setmetatable({}, { __index = here })\nreturn t.x", "plugins/x/main.lua:2"),
        ])
    func `a host function knows the line that called it`(source: String, place: String) throws {
        #expect(try Self.machine().run(source) == place)
    }

    @Test func `a chunk without a path is named as Lua shows it`() throws {
        #expect(try Self.machine().run("return (here())", name: "=console") == "console:1")
        #expect(try Self.machine().run("return (here())", name: "return (here())") == "[string \"return (here())\"]:1")
    }

    @Test func `outside of a script there is no line`() throws {
        #expect(try Machine.make().stack.position == nil)
    }

    @Test(
        arguments: [
            ("\n\nreturn where(function()\n end)", "plugins/x/main.lua:3"), ("return where(print)", "nowhere"),
            ("return where(7)", "nowhere"),
        ])
    func `a function knows where it begins`(source: String, place: String) throws {
        let vm = try Self.machine()
        vm.declare("print", .closure { _ in 0 })
        vm.declare(
            "where",
            .closure { frame in
                frame.stack.push(frame.stack.definition(at: 1).map { "\($0.file):\($0.line)" } ?? "nowhere")
                return 1
            })
        #expect(try vm.run(source) == place)
    }

    private static func machine() throws -> LuaVM {
        let vm = try Machine.make()
        vm.declare(
            "here",
            .closure { frame in
                frame.stack.push(frame.stack.position.map { "\($0.file):\($0.line)" } ?? "nowhere")
                return 1
            })
        return vm
    }
}
