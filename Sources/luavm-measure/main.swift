// Prints what crossing the border costs, in nanoseconds, or what one script costs whose source is in standard input when
// there is an argument. Build with `-c release`.

import Glibc
import LuaVM

struct Amount: BitwiseCopyable {
    var units: Int64
}

/// The best of several runs, in processor time: other work on the machine does not count.
func nanoseconds(per count: Int, _ body: () throws -> Void) rethrows -> Double {
    var best = clock_t.max
    for _ in 0..<7 {
        let start = clock()
        try body()
        best = min(best, clock() - start)
    }
    return Double(best) * 1e9 / Double(1_000_000) / Double(count)
}

func report(_ name: String, _ value: Double) {
    print("\(name): \(Int(value + 0.5)) ns")
}

func run(_ vm: LuaVM, _ source: String, per count: Int) throws -> Double {
    try nanoseconds(per: count) {
        try vm.load(source, name: "@measure.lua")
        try vm.call()
    }
}

func measureHostCalls() throws {
    let vm = try LuaVM(limits: LuaLimits(deadline: .seconds(60)), seed: 1)
    vm.declare(
        "fast",
        .function { state in
            let stack = LuaStack(state)
            guard let left = stack.integer(at: 1), let right = stack.integer(at: 2) else { return 0 }
            stack.push(left + right)
            return 1
        })
    vm.declare(
        "throwing",
        .function { state in
            LuaFrame.run(state) { frame in
                frame.stack.push(try frame.integer(1) + frame.integer(2))
                return 1
            }
        })
    var calls = 0
    vm.declare(
        "closure",
        .closure { frame in
            calls += 1
            frame.stack.push(try frame.integer(1) + frame.integer(2))
            return 1
        })
    let loop = "for i = 1, 3000000 do end"
    let empty = try run(vm, loop, per: 3_000_000)
    for name in ["fast", "throwing", "closure"] {
        let source = "local f = \(name) for i = 1, 3000000 do local x = f(i, 2) end"
        report("host call, \(name)", try run(vm, source, per: 3_000_000) - empty)
    }
    let failing = "local f, pcall = throwing, pcall for i = 1, 300000 do pcall(f, 'x') end"
    report("host function that throws, caught by pcall", try run(vm, failing, per: 300_000))
}

func measureRows() throws {
    let vm = try LuaVM(limits: LuaLimits(deadline: .seconds(60)), seed: 1)
    let keys = ["key", "name", "account", "owner", "stage", "amount", "closed_on", "probability"].map {
        vm.stack.intern($0)
    }
    let texts = ["D-000123", "Big deal", "A-77", "li.wei", "won", "2017-03-04"]
    let rows = 300_000
    report(
        "row of 8 fields",
        nanoseconds(per: rows) {
            for row in 0..<rows {
                vm.stack.newTable(fields: 8)
                vm.stack.set(keys[0], to: texts[0])
                vm.stack.set(keys[1], to: texts[1])
                vm.stack.set(keys[2], to: texts[2])
                vm.stack.set(keys[3], to: texts[3])
                vm.stack.set(keys[4], to: texts[4])
                vm.stack.set(keys[5], to: Int64(row))
                vm.stack.set(keys[6], to: texts[5])
                vm.stack.set(keys[7], to: 0.5)
                vm.stack.pop()
            }
        })
}

func measureUserdata() throws {
    final class Types {
        var amount: LuaUserdataType<Amount>?
    }
    let types = Types()
    let vm = try LuaVM(limits: LuaLimits(deadline: .seconds(60)), seed: 1, context: types)
    types.amount = vm.stack.register(
        LuaMetatable(
            name: "amount",
            methods: [
                "units": .function { state in
                    LuaFrame.run(state) { frame in
                        guard let amount = try frame.context(as: Types.self).amount else { return 0 }
                        frame.stack.push(try frame.userdata(1, amount).pointee.units)
                        return 1
                    }
                }
            ],
            events: [
                .add: .function { state in
                    LuaFrame.run(state) { frame in
                        guard let amount = try frame.context(as: Types.self).amount else { return 0 }
                        let sum = try frame.userdata(1, amount).pointee.units + frame.userdata(2, amount).pointee.units
                        frame.stack.push(Amount(units: sum), as: amount)
                        return 1
                    }
                }
            ]), for: Amount.self)
    guard let amount = types.amount else { return }
    vm.stack.push(Amount(units: 5), as: amount)
    vm.declare("five")
    report(
        "userdata add", try run(vm, "local a = five for i = 1, 1000000 do local x = a + a end", per: 1_000_000))
    report(
        "userdata method", try run(vm, "local a = five for i = 1, 1000000 do local x = a:units() end", per: 1_000_000))
}

func measureCalls() throws {
    let vm = try LuaVM(limits: LuaLimits(deadline: nil), seed: 1)
    try vm.load("return function(a, b) return a + b end", name: "@measure.lua")
    try vm.call(results: 1)
    func calls() throws -> Double {
        try nanoseconds(per: 1_000_000) {
            for index in 0..<1_000_000 {
                vm.stack.push(copyOf: 1)
                vm.stack.push(index)
                vm.stack.push(2)
                try vm.call(arguments: 2, results: 1)
                vm.stack.pop()
            }
        }
    }
    report("call of a Lua function, no deadline", try calls())
    vm.limits.deadline = .seconds(60)
    report("call of a Lua function, own deadline", try calls())
    report("call of a Lua function in a scope", try vm.withDeadline { try calls() })
    report(
        "open and close a machine",
        try nanoseconds(per: 1_000) {
            for _ in 0..<1_000 { _ = try LuaVM(seed: 1) }
        })
}

func measureScript() throws {
    var source = ""
    while let line = readLine(strippingNewline: false) { source += line }
    let vm = try LuaVM(limits: LuaLimits(deadline: .seconds(60)), seed: 1)
    report("script", try run(vm, source, per: 1))
}

if CommandLine.arguments.count > 1 {
    try measureScript()
} else {
    try measureHostCalls()
    try measureRows()
    try measureUserdata()
    try measureCalls()
}
