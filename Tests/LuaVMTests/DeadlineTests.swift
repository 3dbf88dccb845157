import LuaVM
import Testing

@Suite struct DeadlineTests {
    static let endless = [
        "while true do end",
        "::top:: goto top",
        "local function f() return f() end f()",
        "pcall(function() while true do end end)",
        "while true do pcall(function() while true do end end) end",
        "while true do pcall(error) end",
        "while true do pcall(pcall, error) end",
        "local function f() pcall(f) while true do end end f()",
        "xpcall(error, function() while true do end end)",
        "while true do xpcall(function() while true do end end, function() while true do end end) end",
        "xpcall(function() while true do end end, function(e) return e end) while true do end",
        "coroutine.wrap(function() while true do end end)()",
        "local co = coroutine.create(function() while true do end end) while true do coroutine.resume(co) end",
        "while true do local co = coroutine.wrap(function() pcall(function() while true do end end) end) pcall(co) end",
        "while true do coroutine.wrap(function() end)() end",
        "local co = coroutine.wrap(function() while true do coroutine.yield() end end) while true do co() end",
        """
        local function nest(n) if n > 0 then coroutine.wrap(nest)(n - 1) end end
        while true do nest(20) end
        """,
        """
        local function nest(n) if n > 0 then pcall(coroutine.wrap(nest), n - 1) else while true do end end end
        while true do nest(20) end
        """,
        "while true do coroutine.wrap(function() pcall(function() coroutine.yield() while true do end end) end)() end",
        "table.sort({ 3, 2, 1 }, function() while true do end end)",
        "string.gsub('x', '.', function() while true do end end)",
        "local t = setmetatable({}, { __index = function(t, k) while true do end end }) return t.x",
        "local t = setmetatable({}, { __eq = function() while true do end end }) return t == setmetatable({}, getmetatable(t))",
        "local x <close> = setmetatable({}, { __close = function() while true do end end })",
        "local x <close> = setmetatable({}, { __close = function() while true do end end }) while true do end",
        "tostring(setmetatable({}, { __tostring = function() while true do end end }))",
        "for k in pairs(setmetatable({}, { __pairs = function() while true do end end })) do end",
        "error(setmetatable({}, { __tostring = function() while true do end end }))",
        "for i in function() return 1 end do end",
        "host(function() while true do end end)",
        "while true do pcall(host, function() while true do end end) end",
        "while true do host(function() end) end",
        "local t = {} for i = 1, 1e9 do t[i % 100] = i end",
        "while true do local s = ('x'):rep(100000):find('y') end",
    ]

    @Test(arguments: endless)
    func `an endless script stops at its deadline`(source: String) throws {
        let vm = try Machine.make(deadline: .milliseconds(60))
        vm.declare(
            "host",
            .closure { frame in
                frame.stack.setTop(1)
                try frame.stack.call()
                return 0
            })
        let error = vm.failure(source)
        if source.hasPrefix("error(") {
            #expect(error?.code == .runtime)
        } else {
            #expect(error?.code == .deadline)
            #expect(error?.message == "stopped at its deadline of 60 ms")
            #expect(error?.file == "plugins/x/main.lua")
        }
        #expect(vm.outcome("return 1 + 1") == .returned("2"))
    }

    @Test func `the position of a stop is the line that was running`() throws {
        let vm = try Machine.make(deadline: .milliseconds(30))
        let error = vm.failure("local function spin()\n  while true do end\nend\nspin()")
        #expect(
            error
                == LuaError(
                    code: .deadline, message: "stopped at its deadline of 30 ms", file: "plugins/x/main.lua", line: 2,
                    function: "spin",
                    traceback: "plugins/x/main.lua:2: in function 'spin'\nplugins/x/main.lua:4: in main chunk"))
    }

    @Test func `a scope gives many calls one deadline`() throws {
        let vm = try Machine.make(deadline: .milliseconds(60))
        let calls = vm.withDeadline {
            var calls = 0
            while vm.outcome("for i = 1, 1000 do end return 1") == .returned("1") { calls += 1 }
            #expect(vm.failure("return 1")?.code == .deadline)
            return calls
        }
        #expect(calls > 0)
        #expect(vm.outcome("return 1") == .returned("1"))
    }

    @Test func `a coroutine that was stopped is dead, and one that only waited goes on`() throws {
        let vm = try Machine.make(deadline: .milliseconds(40))
        _ = try vm.run("return 1")
        try vm.load(
            "return coroutine.wrap(function() local n = 0 while true do n = n + 1 coroutine.yield(n) end end)",
            name: "@c.lua")
        try vm.call(results: 1)
        vm.declare("count")
        #expect(vm.outcome("return count()") == .returned("1"))
        #expect(vm.failure("while true do end")?.code == .deadline)
        #expect(vm.outcome("return count()") == .returned("2"))
        #expect(vm.failure("while true do count() end")?.code == .deadline)
    }

    @Test func `without a deadline a long script finishes`() throws {
        let vm = try Machine.make(deadline: nil)
        #expect(vm.outcome("local n = 0 for i = 1, 1000000 do n = n + 1 end return n") == .returned("1000000"))
    }

    @Test func `the deadline of an outer machine survives an inner one on the same thread`() throws {
        let outer = try Machine.make(deadline: .milliseconds(80))
        let inner = try Machine.make(deadline: .milliseconds(20))
        var stopped = 0
        outer.declare(
            "inner",
            .closure { _ in
                if inner.failure("while true do end")?.code == .deadline { stopped += 1 }
                return 0
            })
        #expect(outer.failure("inner() while true do end")?.code == .deadline)
        #expect(stopped == 1)
    }
}
