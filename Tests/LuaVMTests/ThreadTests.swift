import Glibc
import LuaVM
import Testing

@Suite struct ThreadTests {
    @Test func `machines on several threads have their own deadlines and memory`() async {
        let outcomes = await withTaskGroup(of: [Outcome].self) { group in
            for number in 0..<6 {
                group.addTask { ThreadTests.work(number) }
            }
            return await group.reduce(into: []) { $0 += $1 }
        }
        let expected = (0..<6).flatMap { number in
            (0..<8).flatMap { _ in
                [
                    Outcome.failed(.deadline, "stopped at its deadline of \(20 + number) ms"),
                    .failed(.memory, "not enough memory: a script may use 2 MiB"),
                    .returned("\(number)"),
                ]
            }
        }
        #expect(outcomes.count == expected.count)
        for outcome in expected { #expect(outcomes.contains(outcome)) }
        #expect(outcomes.filter { if case .returned = $0 { true } else { false } }.count == 48)
    }

    private static func work(_ number: Int) -> [Outcome] {
        var outcomes: [Outcome] = []
        for _ in 0..<8 {
            guard let vm = try? Machine.make(memory: 2 << 20, deadline: .milliseconds(20 + number)) else { return [] }
            outcomes.append(vm.outcome("while true do coroutine.wrap(function() pcall(error) end)() end"))
            vm.limits.deadline = .seconds(20)
            outcomes.append(vm.outcome("local t = {} while true do t[#t + 1] = 'x' .. #t end"))
            outcomes.append(vm.outcome("return \(number)"))
        }
        return outcomes
    }

    @Test func `a machine may be handed to another thread`() throws {
        let vm = try Machine.make(deadline: .milliseconds(30))
        #expect(vm.failure("while true do end")?.code == .deadline)
        var thread = pthread_t()
        let box = Unmanaged.passUnretained(vm).toOpaque()
        let started = pthread_create(
            &thread, nil,
            { box in
                guard let box else { return nil }
                let vm = Unmanaged<LuaVM>.fromOpaque(box).takeUnretainedValue()
                return vm.failure("while true do end")?.code == .deadline ? box : nil
            }, box)
        #expect(started == 0)
        var result: UnsafeMutableRawPointer?
        pthread_join(thread, &result)
        #expect(result == box)
        #expect(vm.failure("while true do end")?.code == .deadline)
    }
}
