import LuaVM
import Testing

@Suite struct MemoryTests {
    static let bombs = [
        "local t = {} while true do t[#t + 1] = {} end",
        "local s = 'x' while true do s = s .. s end",
        "local t = {} while true do t[#t + 1] = ('x'):rep(1000) .. #t end",
        "local s = ('x'):rep(10000000) return table.concat({ s, s, s })",
        "while true do pcall(function() local s = 'x' while true do s = s .. s end end) end",
        "while true do xpcall(function() local s = 'x' while true do s = s .. s end end, function() end) end",
        "while true do coroutine.resume(coroutine.create(function() local s = 'x' while true do s = s .. s end end)) end",
        "local function f() return coroutine.wrap(f) end local t = {} while true do t[#t + 1] = f() end",
        "return ('x'):rep(9000000):gsub('.', 'yy')",
        "return string.format('%s%s', ('x'):rep(9000000), ('x'):rep(9000000))",
        "return string.pack('c1000000000', '')",
        "return (('x'):rep(9000000):upper():lower():reverse())",
        "local t = {} for i = 1, 1e9 do t[i] = i end",
        "local t = {} for i = 1, 1e9 do t['k' .. i] = i end",
        "local t = table.pack(('x'):rep(9000):byte(1, -1)) local u = {} while true do u[#u + 1] = { table.unpack(t) } end",
    ]

    @Test(arguments: bombs)
    func `a script that takes too much memory is stopped`(source: String) throws {
        let vm = try Machine.make()
        let error = vm.failure(source)
        if error?.message != "stack overflow" {
            #expect(error?.code == .memory, "\(String(describing: error))")
            #expect(error?.message == "not enough memory: a script may use 16 MiB")
            #expect(error?.line == 1)
        }
        #expect(vm.memory.peak <= 16 << 20)
        #expect(vm.outcome("return 1") == .returned("1"))
    }

    static let counted = [
        "('x'):rep(1e9)", "('x'):rep(1e18)", "('x'):rep(math.maxinteger, ',')", "(''):rep(1e18, ',')",
    ]

    @Test(arguments: counted)
    func `string.rep refuses before it works`(expression: String) throws {
        let vm = try Machine.make()
        let error = vm.failure("return \(expression)")
        #expect(error?.code == .runtime)
        #expect(error?.message.hasPrefix("string.rep: ") == true)
        #expect(vm.memory.peak < 1 << 20)
    }

    @Test func `host code gets memory beyond the limit, and the script pays`() throws {
        let vm = try Machine.make(memory: 1 << 20)
        vm.declare(
            "fill",
            .closure { frame in
                frame.stack.push(String(repeating: "x", count: 4 << 20))
                return 1
            })
        #expect(vm.failure("local s = fill() return #s")?.code == .memory)
        #expect(vm.failure("local ok = pcall(fill) return ok")?.code == .memory)
        #expect(vm.memory.peak > 4 << 20)
        #expect(vm.outcome("return 1") == .returned("1"))
    }

    @Test func `a script cannot pass its limit by memory of the host alone`() throws {
        let vm = try Machine.make(memory: 1 << 20)
        vm.declare(
            "fill",
            .closure { frame in
                frame.stack.push(String(repeating: "x", count: 100 << 10))
                return 1
            })
        let error = vm.failure(
            "local t = { nil, nil, nil } for i = 1, 3 do t[i] = { n = 0 } end\nfor i = 1, 100 do t[i % 3 + 1][i] = fill() end"
        )
        #expect(error?.code == .memory)
        #expect(error?.line == 2)
        #expect(vm.memory.peak < 2 << 20)
        // Garbage is collected before the limit is found to be passed.
        #expect(vm.outcome("local n = 0 for i = 1, 100 do n = n + #fill() end return n") == .returned("10240000"))
    }

    @Test func `loading a chunk keeps the limit`() throws {
        let vm = try Machine.make(memory: 1 << 20)
        let source = "return {" + String(repeating: "'a', 1.5, ", count: 200_000) + "}"
        #expect(vm.failure(source)?.code == .memory)
    }
}
