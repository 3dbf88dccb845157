import LuaVM
import Testing

@Suite struct SandboxTests {
    static let returned: [(String, String)] = [
        ("return ('').rep('', 1e18) == ''", "true"),
        ("return (('ab'):rep(3, '-'))", "ab-ab-ab"),
        ("return tostring({})", "table"),
        ("return tostring(print_me)", "function"),
        ("return tostring(coroutine.create(function() end))", "thread"),
        ("return tostring(setmetatable({}, { __name = 'point' }))", "point"),
        ("return tostring(setmetatable({}, { __tostring = function() return 'p' end }))", "p"),
        ("return string.format('%s|%10s|%-10s|%%|%d', {}, {}, print_me, 3)", "table|     table|function  |%|3"),
        ("return ('%s'):format(coroutine.create(function() end))", "thread"),
        ("return getmetatable('')", "false"),
        ("return getmetatable(_ENV)", "false"),
        ("string.upper = nil return ('x'):upper()", "X"),
        ("string.evil = function() end return ('x').evil == nil", "true"),
        ("return rawget(_ENV, 'io') == nil and rawget(_ENV, 'load') == nil", "true"),
        ("return rawget(_ENV, '_G') == nil and rawget(_ENV, 'collectgarbage') == nil", "true"),
        ("return coroutine.close == nil and string.dump == nil", "true"),
        ("local _ENV = {} x = 1 return x", "1"),
        ("local _ENV <const> = setmetatable({}, { __index = _ENV }) return type(math)", "table"),
        ("local m = {} local t = setmetatable({}, m) m.__gc = function() error('x') end t = nil return 1", "1"),
        ("return select('#', table.unpack({}, 1, 100))", "100"),
        ("return #table.move({ 1, 2, 3 }, 1, 3, 2)", "4"),
        ("local L = {} L.__index = L local l = setmetatable({}, L) table.insert(l, 5) return l[1]", "5"),
        ("local t = { 3, 1, 2 } table.sort(t) return table.concat(t, ',')", "1,2,3"),
        ("return table.remove({ 1, 2, 9 })", "9"),
        ("return select('#', pcall(error, nil))", "2"),
        ("return select(2, pcall(error, { x = 7 })).x", "7"),
        ("return select('#', pcall(function() return 1, 2, 3 end))", "4"),
        ("return select(3, xpcall(function(a, b) return a, b end, error, 1, 2))", "2"),
        ("return select(2, xpcall(error, function(e) return e .. '!' end, 'bad'))", "bad!"),
        ("return select('#', xpcall(error, function(e) return 1, 2 end, 'bad'))", "3"),
        ("return select(2, xpcall(error, error, 'again'))", "again"),
        ("return select(2, coroutine.wrap(function() return pcall(coroutine.yield, 5) end)())", "nil"),
        ("local co = coroutine.wrap(function() return pcall(coroutine.yield, 5) end) co() return co('x')", "true"),
        (
            """
            local co = coroutine.wrap(function()
              return xpcall(function() coroutine.yield() error('late', 0) end, function(e) coroutine.yield() return e .. '!' end)
            end)
            co() co()
            return select(2, co())
            """, "late!"
        ),
        (
            "return select(2, coroutine.resume(coroutine.create(function(...) return select('#', ...) end), 1, nil))",
            "2"
        ),
        ("local ok, e = coroutine.resume(coroutine.create(function() error('x', 0) end)) return e", "x"),
        ("local co = coroutine.create(function() end) coroutine.resume(co) return coroutine.status(co)", "dead"),
        (
            "local co co = coroutine.create(function() return coroutine.resume(co) end) return select(3, coroutine.resume(co))",
            "cannot resume non-suspended coroutine"
        ),
        ("local co = coroutine.wrap(function() end) co() return select(2, pcall(co))", "cannot resume dead coroutine"),
        ("return coroutine.isyieldable()", "false"),
        ("return '10' + 5", "15"),
        ("return math.type(math.random(5))", "integer"),
        ("for i = 1, 1000 do local r = math.random(3, 5) assert(r >= 3 and r <= 5) end return 1", "1"),
        ("for i = 1, 1000 do local r = math.random() assert(r >= 0 and r < 1) end return 1", "1"),
        ("return math.random(math.mininteger, math.maxinteger) ~= nil", "true"),
        ("math.randomseed(42) local a = math.random(1000) math.randomseed(42) return a == math.random(1000)", "true"),
        ("return utf8.char(8364, 37329)", "€金"),
        ("rawset(_ENV, 'mine', 1) return mine", "1"),
    ]

    @Test(arguments: returned)
    func `the sandbox answers`(source: String, expected: String) throws {
        let vm = try Machine.make()
        vm.declare("print_me", .closure { _ in 0 })
        #expect(vm.outcome(source) == .returned(expected))
    }

    static let refused: [(String, LuaError.Code, String)] = [
        ("x = 1", .runtime, "undeclared global 'x' (write 'local x')"),
        ("return x", .runtime, "undeclared global 'x'"),
        ("return os.time()", .runtime, "undeclared global 'os'"),
        ("return debug.sethook()", .runtime, "undeclared global 'debug'"),
        ("return io.open('x')", .runtime, "undeclared global 'io'"),
        ("return load('x')", .runtime, "undeclared global 'load'"),
        ("return loadstring('x')", .runtime, "undeclared global 'loadstring'"),
        ("return dofile('x')", .runtime, "undeclared global 'dofile'"),
        ("return require('x')", .runtime, "undeclared global 'require'"),
        ("return package.path", .runtime, "undeclared global 'package'"),
        ("return _G", .runtime, "undeclared global '_G'"),
        ("return collectgarbage()", .runtime, "undeclared global 'collectgarbage'"),
        ("return print(1)", .runtime, "undeclared global 'print'"),
        ("setmetatable(_ENV, {})", .runtime, "cannot change a protected metatable"),
        (
            "setmetatable({}, { __gc = function() end })", .runtime,
            "'__gc' is not available to scripts (use 'local x <close>' to release something)"
        ),
        (
            "setmetatable({}, { __gc = false })", .runtime,
            "'__gc' is not available to scripts (use 'local x <close>' to release something)"
        ),
        (
            "local m = {} setmetatable({}, m) m.__gc = error setmetatable({}, m)", .runtime,
            "'__gc' is not available to scripts (use 'local x <close>' to release something)"
        ),
        ("setmetatable('', {})", .argument, "bad argument #1 to 'setmetatable' (table expected, got string)"),
        (
            "string.format('%p', {})", .runtime,
            "string.format: '%p' would show an address, which differs from run to run"
        ),
        (
            "string.format('%5p', {})", .runtime,
            "string.format: '%p' would show an address, which differs from run to run"
        ),
        ("string.format('%y', 1)", .runtime, "invalid conversion '%y' to 'format'"),
        ("string.format('%')", .argument, "bad argument #2 to 'format' (no value)"),
        ("string.format('%s')", .argument, "bad argument #2 to 'format' (no value)"),
        ("math.randomseed()", .argument, "bad argument #1 to 'randomseed' (number expected, got no value)"),
        ("math.random(2, 1)", .argument, "bad argument #2 to 'random' (interval is empty)"),
        ("math.random(1, 2, 3)", .runtime, "math.random takes no, one or two numbers"),
        (
            "table.move({}, 1, 1e18, 2)", .runtime,
            "table.move: from 1 to 1000000000000000000 are more than 16777216 elements"
        ),
        (
            "table.move({}, math.mininteger, math.maxinteger, 2)", .runtime,
            "table.move: from -9223372036854775808 to 9223372036854775807 are more than 16777216 elements"
        ),
        (
            "table.concat(setmetatable({}, { __index = rawlen }), '', 1, 1e18)", .runtime,
            "table.concat: from 1 to 1000000000000000000 are more than 16777216 elements"
        ),
        (
            "table.insert(setmetatable({}, { __len = function() return 1e18 end }), 1, 1)", .runtime,
            "table.insert works on plain tables, and this one has '__len' in its metatable"
        ),
        (
            "table.remove(setmetatable({}, { __len = function() return 1e18 end }), 1)", .runtime,
            "table.remove works on plain tables, and this one has '__len' in its metatable"
        ),
        (
            "table.concat(setmetatable({}, { __len = function() return 1e18 end, __index = rawlen }))", .runtime,
            "table.concat works on plain tables, and this one has '__len' in its metatable"
        ),
        (
            "table.sort(setmetatable({}, { __len = function() return 2 ^ 30 // 1 | 0 end, __index = rawlen }))",
            .runtime,
            "table.sort works on plain tables, and this one has '__len' in its metatable"
        ),
        (
            "table.move({}, 1, 10, 1, setmetatable({}, { __newindex = rawset }))", .runtime,
            "table.move works on plain tables, and this one has '__newindex' in its metatable"
        ),
        (
            "table.unpack(setmetatable({}, { __len = function() return 1 << 40 end, __index = rawlen }))", .runtime,
            "stack overflow (table.unpack has too many results; take them in parts)"
        ),
        (
            "table.unpack({}, 1, 1e9)", .runtime,
            "stack overflow (table.unpack has too many results; take them in parts)"
        ),
        (
            "table.unpack({}, math.mininteger, math.maxinteger)", .runtime,
            "stack overflow (table.unpack has too many results; take them in parts)"
        ),
        (
            "('x'):rep(2e6):byte(1, -1)", .runtime,
            "stack overflow (string.byte has too many results; take them in parts)"
        ),
        (
            "utf8.codepoint(('x'):rep(2e6), 1, -1)", .runtime,
            "stack overflow (utf8.codepoint has too many results; take them in parts)"
        ),
        (
            "coroutine.wrap(function() return table.unpack({}, 1, 3000) end)()", .runtime,
            "stack overflow (table.unpack has too many results; take them in parts)"
        ),
        ("coroutine.wrap(function() error('inner') end)()", .runtime, "inner"),
        (
            "table.sort({ 1, 2, 3, 4, 5, 6, 7, 8, 9, 10 }, function() return true end)", .runtime,
            "invalid order function for sorting"
        ),
        ("xpcall(error)", .argument, "bad argument #2 to 'xpcall' (function expected, got no value)"),
        ("pcall()", .argument, "bad argument #1 to 'pcall' (value expected)"),
        ("coroutine.resume(1)", .argument, "bad argument #1 to 'resume' (coroutine expected, got number)"),
        ("tostring()", .argument, "bad argument #1 to 'tostring' (value expected)"),
        (
            "tostring(setmetatable({}, { __tostring = function() return {} end }))", .runtime,
            "'__tostring' must return a string"
        ),
        (
            "local t = {} for i = 1, 10 do t = setmetatable({}, { __index = t }) end return t.x.y", .runtime,
            "attempt to index a nil value (field 'x')"
        ),
        ("coroutine.yield()", .runtime, "attempt to yield from outside a coroutine"),
    ]

    @Test(arguments: refused)
    func `the sandbox refuses`(source: String, code: LuaError.Code, message: String) throws {
        #expect(try Machine.make().outcome(source) == .failed(code, message))
    }

    static let deep = [
        "local function f() return 1 + f() end return f()",
        "local f = pcall for i = 1, 300 do local g = f f = function() return pcall(g, error) end end return f()",
        "return pcall(pcall, pcall, pcall, pcall, pcall, pcall, error)",
        "local function f() return coroutine.wrap(f)() end return pcall(f)",
        "local function f() local ok, e = pcall(coroutine.wrap(f)) return e end return f()",
        "local function f(s) return (s:gsub('.', f)) end return pcall(f, 'x')",
        "local t = {} for i = 1, 3000 do t = setmetatable({}, { __index = t }) end return pcall(function() return t.x end)",
        "local m = {} m.__index = function(t, k) return t[k .. 'x'] end return pcall(function() return setmetatable({}, m).x end)",
        "local m = {} m.__tostring = function(t) return tostring(t) end return pcall(tostring, setmetatable({}, m))",
        "local m = {} m.__concat = function(a, b) return a .. b end return pcall(function() return setmetatable({}, m) .. 'x' end)",
        "local function f() local x <close> = setmetatable({}, { __close = f }) error('x') end return pcall(f)",
        "local function f() return host(f) end return pcall(f)",
        "local co for i = 1, 20000 do local inner = co co = coroutine.wrap(function() local x <close> = setmetatable({}, { __close = function() if inner then inner() end end }) error('x') end) end return pcall(co)",
    ]

    @Test(arguments: deep)
    func `depth ends in an error or a result, never in a crash`(source: String) throws {
        let vm = try Machine.make(memory: 64 << 20)
        vm.declare(
            "host",
            .closure { frame in
                frame.stack.setTop(1)
                try frame.stack.call()
                return 0
            })
        if case .failed(let code, _) = vm.outcome(source) { #expect(code == .runtime || code == .memory) }
        #expect(vm.outcome("return 1") == .returned("1"))
    }

    @Test func `deeply nested source is a syntax error`() throws {
        let vm = try Machine.make()
        for (open, close) in [("(", ")"), ("{", "}"), ("function() return ", " end")] {
            let source = "return " + String(repeating: open, count: 5000) + "1" + String(repeating: close, count: 5000)
            #expect(vm.failure(source)?.code == .syntax)
        }
    }

    @Test(arguments: [[0x1B, 0x4C, 0x75, 0x61], [0x1B], [0x1B, 0x4C, 0x75, 0x61, 0x54, 0, 0x19, 0x93]] as [[UInt8]])
    func `bytecode is refused`(bytes: [UInt8]) throws {
        let vm = try Machine.make()
        #expect(throws: LuaError(code: .syntax, message: "attempt to load a binary chunk (mode is 't')", file: "x.lua"))
        {
            try vm.load(bytes, name: "@x.lua")
        }
        #expect(vm.stack.top == 0)
    }

    @Test func `an empty environment has nothing in it and keeps nothing`() throws {
        let vm = try Machine.make()
        try vm.load("leak = 1 return { name = 'x', m = math, leak = leak }", name: "@plugin.lua", environment: .empty)
        try vm.call(results: 1)
        #expect(vm.stack.rawGet(field: "m", at: 1) == .nil)
        #expect(vm.stack.rawGet(field: "leak", at: 1) == .number)
        #expect(vm.failure("return leak")?.message == "undeclared global 'leak'")
    }

    @Test func `machines with the same seed draw the same numbers`() throws {
        let source = "local t = {} for i = 1, 5 do t[i] = math.random(100) end return table.concat(t, ' ')"
        let first = try Machine.make(seed: 7).run(source)
        #expect(try Machine.make(seed: 7).run(source) == first)
        #expect(try Machine.make(seed: 8).run(source) != first)
    }

    @Test func `globals may be open`() throws {
        let vm = try Machine.make(sandbox: LuaSandbox(hasStrictGlobals: false))
        #expect(vm.outcome("x = 1 return x == 1 and y == nil") == .returned("true"))
    }
}
