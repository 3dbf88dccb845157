import LuaVM
import Testing

private struct Amount: BitwiseCopyable {
    var units: Int128
    var currency: UInt8
}

private final class Types {
    var amount: LuaUserdataType<Amount>?
    var released = 0
}

@Suite struct UserdataTests {
    private static func machine(_ types: Types) throws -> LuaVM {
        let vm = try Machine.make(context: types)
        let sum: LuaHostFunction = .function { state in
            LuaFrame.run(state) { frame in
                guard let type = try frame.context(as: Types.self).amount else { return 0 }
                var sum = try frame.userdata(1, type).pointee
                sum.units += try frame.userdata(2, type).pointee.units
                frame.stack.push(sum, as: type)
                return 1
            }
        }
        let metatable = LuaMetatable(
            name: "amount",
            methods: [
                "double": .closure { frame in
                    guard let type = types.amount else { return 0 }
                    var value = try frame.userdata(1, type).pointee
                    value.units *= 2
                    frame.stack.push(value, as: type)
                    return 1
                }
            ],
            events: [
                .add: sum,
                .equal: .closure { frame in
                    guard let type = types.amount else { return 0 }
                    frame.stack.push(
                        try frame.userdata(1, type).pointee.units == frame.userdata(2, type).pointee.units)
                    return 1
                },
                .index: .closure { frame in
                    let field = try frame.string(2)
                    guard field == "units", let type = types.amount else {
                        throw LuaArgumentError(message: "no field '\(field)' on amount")
                    }
                    frame.stack.push("\(try frame.userdata(1, type).pointee.units)")
                    return 1
                },
                .gc: .closure { [unowned types] _ in
                    types.released += 1
                    return 0
                },
            ], userValues: 1)
        types.amount = vm.stack.register(metatable, for: Amount.self)
        return vm
    }

    private static let cases: [(String, Outcome)] = [
        ("return (a + a).units", .returned("170141183460469231731687303715884105726")),
        ("return a:double().units", .returned("170141183460469231731687303715884105726")),
        ("return a == a:double()", .returned("false")),
        ("return a + a == a:double()", .returned("true")),
        ("return tostring(a)", .returned("amount")),
        ("return getmetatable(a)", .returned("false")),
        ("return a.unit", .failed(.argument, "no field 'unit' on amount")),
        ("return a + 1", .failed(.argument, "bad argument #2 to 'add' (amount expected, got number)")),
        ("return a + other", .failed(.argument, "bad argument #2 to 'add' (amount expected, got other)")),
        ("return a < a", .failed(.runtime, "attempt to compare two amount values")),
        ("a.units = 1", .failed(.runtime, "attempt to index a amount value (global 'a')")),
        ("setmetatable(a, {})", .failed(.argument, "bad argument #1 to 'setmetatable' (table expected, got amount)")),
    ]

    @Test func `a value of sixteen byte alignment crosses and computes`() throws {
        let types = Types()
        do {
            let vm = try UserdataTests.machine(types)
            guard let type = types.amount else { return }
            let other = vm.stack.register(LuaMetatable(name: "other"), for: Int64.self)
            vm.stack.push(Amount(units: Int128.max, currency: 1), as: type)
            vm.stack.push("note")
            #expect(vm.stack.setUserValue(1, at: -2) == true)
            vm.stack.push("too many")
            #expect(vm.stack.setUserValue(2, at: -2) == false)
            vm.stack.pushUserValue(1, at: -1)
            #expect(vm.stack.string(at: -1) == "note")
            vm.stack.pop()
            #expect(vm.stack.userdata(at: -1, type)?.pointee.units == Int128.max)
            #expect(vm.stack.userdata(at: -1, other) == nil)
            vm.stack.userdata(at: -1, type)?.pointee.units = Int128(UInt64.max) << 63 | Int128(Int64.max)
            #expect(vm.stack.userdata(at: -1, type)?.pointee.units == Int128.max)
            vm.stack.pop()
            for _ in 0..<50 {
                vm.stack.push(Amount(units: 3, currency: 2), as: type)
                #expect(vm.stack.userdata(at: -1, type)?.pointee.currency == 2)
                vm.stack.pop()
            }
            #expect(vm.stack.top == 0)
        }
        #expect(types.released == 51)
    }

    @Test(arguments: cases)
    fileprivate func `scripts use userdata through its metatable only`(source: String, expected: Outcome) throws {
        let types = Types()
        let vm = try UserdataTests.machine(types)
        guard let type = types.amount else { return }
        let other = vm.stack.register(LuaMetatable(name: "other"), for: Int64.self)
        vm.stack.push(Amount(units: Int128.max / 2, currency: 1), as: type)
        vm.declare("a")
        vm.stack.push(1, as: other)
        vm.declare("other")
        #expect(vm.outcome(source) == expected)
    }
}
