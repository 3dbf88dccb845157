import LuaVM
import Testing

/// `..` with metamethods, of which Lua 5.4.4 loses the result where they make the stack grow.
@Suite struct ConcatenationTests {
    private static let prelude = """
        local function deep(n) if n == 0 then return 0 end return 1 + deep(n - 1) end
        local function joining(depth)
          return setmetatable({}, { __concat = function(a, b) deep(depth) return "X" end })
        end
        local function at(level, object)
          if level > 0 then local result = at(level - 1, object) return result end
          return "a" .. "b" .. object .. "c" .. "d"
        end
        local host = setmetatable({}, { __concat = join })
        local function all(...) local n = select("#", ...) return n end

        """

    @Test(arguments: [
        "for level = 0, 400 do assert(at(level, joining(300)) == 'abX') end",
        "for level = 0, 400 do assert(at(level, joining(level)) == 'abX') end",
        "for level = 0, 60 do assert(coroutine.wrap(function() return at(level, joining(100)) end)() == 'abX') end",
        "for level = 0, 400 do assert(at(level, host) == 'ab<host>') end",
        "for level = 0, 200 do assert(coroutine.wrap(function() return at(level, host) end)() == 'ab<host>') end",
        "local row = { a = 7 } for _, r in ipairs { row } do row.b = r.a .. ' ' .. host end assert(row.b == '7<host>')",
    ])
    func `the result is that of the metamethod wherever the stack ends`(source: String) throws {
        let vm = try Self.machine()
        #expect(vm.outcome(Self.prelude + source + " return 'all'") == .returned("all"))
    }

    @Test(arguments: [
        "return at(0, joining(1000000))", "local function f(n) return at(0, host) .. f(n + 1) end return f(1)",
        "local function f(n) local x = at(0, joining(n % 50)) return f(n + 1) .. x end return f(1)",
        "return at(0, setmetatable({}, { __concat = function() return table.unpack({}, 1, 19000) end }))",
        "return at(0, setmetatable({}, { __concat = function() return all(table.unpack({}, 1, 19000)) .. host end }))",
        "return coroutine.wrap(function() return at(0, joining(5000)) end)()",
        "local o o = setmetatable({}, { __concat = function(a, b) return at(3, o) end }) return at(0, o)",
        "local function f(n) local o = setmetatable({}, { __concat = rawlen }) return f(n + 1) .. pcall(at, 0, o) end f(1)",
        "local function f(n) local o = setmetatable({}, { __concat = coroutine.wrap(f) }) return f(n + 1) .. at(0, o) end f(1)",
    ])
    func `an overflow within it is an error, which a script may catch`(source: String) throws {
        let vm = try Self.machine()
        guard case .failed(let code, _) = vm.outcome(Self.prelude + source) else { return }
        #expect(code == .runtime || code == .memory)
        #expect(vm.outcome(Self.prelude + "return at(5, host)") == .returned("ab<host>"))
        let caught = Self.prelude + "local ok = pcall(function() \(source) end) return at(5, host) .. tostring(ok)"
        let again = try Self.machine().outcome(caught)
        if case .returned(let text) = again { #expect(text.hasPrefix("ab<host>")) }
    }

    /// A machine with a function of the host for `..`.
    private static func machine() throws -> LuaVM {
        let vm = try Machine.make(memory: 64 << 20)
        vm.declare(
            "join",
            .closure { frame in
                frame.stack.push("<host>")
                return 1
            })
        return vm
    }
}
