import LuaVM
import Testing

@Suite struct SortedPairsTests {
    static let orders: [(String, String)] = [
        (
            "{ b = 1, a = 2, [10] = 3, [2] = 4, [1.5] = 5, [true] = 6, [false] = 7, [-3] = 8 }",
            "-3 1.5 2 10 a b false true"
        ),
        ("{ 1, 2, 3 }", "1 2 3"),
        ("{}", ""),
        ("{ aa = 1, a = 1, ['a\\0'] = 1, A = 1, ['é'] = 1 }", "A a a\0 aa é"),
        (
            "{ [math.huge] = 1, [-math.huge] = 1, [math.maxinteger] = 1, [math.mininteger] = 1, [2^63] = 1, [0.5] = 1, [-0.5] = 1, [0] = 1 }",
            "-inf -9223372036854775808 -0.5 0 0.5 9223372036854775807 9.2233720368548e+18 inf"
        ),
    ]

    @Test(arguments: orders)
    func `pairs and next go in a fixed order`(table: String, expected: String) throws {
        let vm = try Machine.make(sandbox: LuaSandbox(hasSortedPairs: true))
        let collect =
            "local out = {} for k, v in ITER do out[#out + 1] = tostring(k) assert(v) end return table.concat(out, ' ')"
        for iterator in ["pairs(\(table))", "next, \(table)"] {
            let source = collect.replacing("ITER", with: iterator)
            #expect(vm.outcome(source) == .returned(expected))
        }
    }

    @Test func `removing during the traversal skips what was removed`() throws {
        let vm = try Machine.make(sandbox: LuaSandbox(hasSortedPairs: true))
        let source = """
            local t, out = { a = 1, b = 2, c = 3 }, ''
            for k in pairs(t) do out = out .. k t[k] = nil if k == 'a' then t.b = nil end end
            return out .. tostring(next(t))
            """
        #expect(vm.outcome(source) == .returned("acnil"))
    }

    @Test func `many keys, held weakly, survive collections`() throws {
        let vm = try Machine.make(sandbox: LuaSandbox(hasSortedPairs: true))
        let source = """
            local t = setmetatable({}, { __mode = 'v' })
            for i = 1, 20000 do t['a rather long key that is not interned by Lua at all ' .. i] = {} end
            local n = 0
            for k, v in pairs(t) do n = n + 1 end
            return n <= 20000
            """
        #expect(vm.outcome(source) == .returned("true"))
    }

    @Test func `keys without an order are refused`() throws {
        let vm = try Machine.make(sandbox: LuaSandbox(hasSortedPairs: true))
        #expect(
            vm.outcome("for k in pairs({ [{}] = 1 }) do end")
                == .failed(
                    .runtime,
                    "this table cannot be traversed in a fixed order: it has a key that is a table (use numbers, strings or booleans as keys)"
                ))
    }

    @Test func `__pairs is asked first`() throws {
        let vm = try Machine.make(sandbox: LuaSandbox(hasSortedPairs: true))
        let source =
            "for k in pairs(setmetatable({}, { __pairs = function(t) return function(_, k) if not k then return 9 end end, t end })) do return k end"
        #expect(vm.outcome(source) == .returned("9"))
    }
}
