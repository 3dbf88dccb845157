import LuaVM
import Testing

/// Counts the instances that live.
private final class Census {
    var living = 0
    var point: LuaUserdataType<SIMD2<Double>>?
}

private final class Citizen {
    let census: Census
    var list: [Int] = []

    init(_ census: Census) {
        self.census = census
        census.living += 1
    }

    deinit { census.living -= 1 }
}

private struct Unhappy: LuaRaisable {
    let list: [Int]
    let code = LuaError.Code.permission
    let message = "no"
    let hint: String? = nil
}

@Suite struct AllocationFailureTests {
    private static let script = """
        local helper = require 'helper'
        local sum = 0
        for i = 1, 3 do
          local name, list = work('item' .. i, function(x) return x .. tostring(i) end)
          for k, v in pairs(list) do sum = sum + v end
          local ok, e = pcall(fail, i)
          assert(not ok and e.code == 'permission', e)
          ok, e = pcall(error, { name })
          local text = 'caught: ' .. tostring(e)
        end
        local co = coroutine.wrap(function(a)
          local p = point(a, 2)
          while true do p = p + point(1, 1) coroutine.yield(p) end
        end)
        co(1) co()
        local each = counter()
        each() each()
        local ok, e = xpcall(function() local t <close> = setmetatable({}, { __close = function() helper.closed() end }) error('x') end,
          function(e) return 'handled ' .. e end)
        local t = {}
        for i = 1, 40 do t[i] = string.format('%05d %s', i, {}) end
        table.sort(t, function(a, b) return a > b end)
        return table.concat(t, ',', 1, 3) .. string.rep('x', 10) .. sum
        """

    private static func machine(_ census: Census) throws -> LuaVM {
        let vm = try Machine.make(sandbox: LuaSandbox(hasSortedPairs: true), context: census) { name, _ in
            .source(
                Array("local n = 0 return { closed = function() n = n + 1 end, name = '\(name)' }".utf8),
                name: "@helper.lua")
        }
        declareWork(vm, census)
        declarePoint(vm, census)
        return vm
    }

    private static func declareWork(_ vm: LuaVM, _ census: Census) {
        vm.declare(
            "work",
            .closure { frame in
                let citizen = Citizen(census)
                let name = try frame.string(1)
                citizen.list = [1, 2, 3]
                frame.stack.push(copyOf: 2)
                frame.stack.push(name)
                try frame.stack.call(arguments: 1, results: 1)
                citizen.list.append(frame.stack.string(at: -1)?.count ?? 0)
                frame.stack.newTable(array: citizen.list.count)
                for (index, value) in citizen.list.enumerated() {
                    frame.stack.push(value)
                    frame.stack.rawSet(index: Int64(index + 1), at: -2)
                }
                return 2
            })
        vm.declare(
            "fail",
            .function { state in
                LuaFrame.run(state) { frame in
                    let citizen = Citizen(try frame.context(as: Census.self))
                    citizen.list = Array(repeating: Int(try frame.integer(1)), count: 10)
                    throw Unhappy(list: citizen.list)
                }
            })
        vm.declare(
            "counter",
            .closure { frame in
                let citizen = Citizen(census)
                frame.stack.push(closure: { frame in
                    citizen.list.append(1)
                    frame.stack.push(citizen.list.count)
                    return 1
                })
                return 1
            })
    }

    private static func declarePoint(_ vm: LuaVM, _ census: Census) {
        let add: LuaHostFunction = .function { state in
            LuaFrame.run(state) { frame in
                let citizen = Citizen(try frame.context(as: Census.self))
                guard let type = citizen.census.point else { return 0 }
                let sum = try frame.userdata(1, type).pointee + frame.userdata(2, type).pointee
                frame.stack.push(sum, as: type)
                return 1
            }
        }
        let point = vm.stack.register(LuaMetatable(name: "point", events: [.add: add]), for: SIMD2<Double>.self)
        census.point = point
        vm.declare(
            "point",
            .closure { frame in
                frame.stack.push(SIMD2(try frame.number(1), try frame.number(2)), as: point)
                return 1
            })
    }

    private static let answer = "00040 table,00039 table,00038 tablexxxxxxxxxx36"

    @Test func `memory may run out at every place, and nothing leaks or crashes`() throws {
        let census = Census()
        var refused = 0
        for allocation in UInt64(1)...5_000 {
            let vm = try AllocationFailureTests.machine(census)
            vm.refuseAllocations(from: allocation)
            let outcome = vm.outcome(AllocationFailureTests.script)
            vm.refuseAllocations(from: nil)
            if outcome == .returned(AllocationFailureTests.answer) { break }
            #expect(outcome == .failed(.memory, "not enough memory: a script may use 16 MiB"))
            refused += 1
            #expect(vm.outcome("return 1") == .returned("1"))
        }
        #expect(refused > 200)
        #expect(census.living == 0)
    }

    @Test func `a machine that runs out of memory can run the same script again`() throws {
        let census = Census()
        let vm = try AllocationFailureTests.machine(census)
        for allocation in stride(from: UInt64(1), to: 400, by: 7) {
            vm.refuseAllocations(from: allocation)
            _ = vm.outcome(AllocationFailureTests.script)
            vm.refuseAllocations(from: nil)
            #expect(vm.outcome(AllocationFailureTests.script) == .returned(AllocationFailureTests.answer))
            #expect(vm.stack.top == 0)
        }
    }

    @Test func `the limit itself may be met at every size`() throws {
        let census = Census()
        for kibibytes in 8..<120 {
            let vm = try AllocationFailureTests.machine(census)
            vm.limits.memory = kibibytes << 10
            switch vm.outcome(AllocationFailureTests.script) {
            case .returned(let text): #expect(text == AllocationFailureTests.answer)
            case .failed(let code, _): #expect(code == .memory)
            }
        }
        #expect(census.living == 0)
    }
}
