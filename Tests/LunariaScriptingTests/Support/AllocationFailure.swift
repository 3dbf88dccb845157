import LuaVM
import LunariaCore
import Testing

@testable import LunariaScripting

/// Refuses memory to a plugin from the Nth request on, for every N.
enum AllocationFailure {
    /// Runs with memory refused from ever later requests on, until it succeeds; answers how often it failed.
    ///
    /// Each failure is one of memory, after which nothing is held, and the data are as they were.
    static func count<Result: Equatable>(
        _ machine: () throws -> PluginMachine, _ company: Company, step: UInt64 = 1,
        _ run: (PluginMachine) throws -> Result
    ) throws -> Int {
        let before = try company.snapshot()
        let expected = try run(try machine())
        var failures = 0
        var allocation: UInt64 = 1
        while true {
            let machine = try machine()
            machine.vm.refuseAllocations(from: allocation)
            do {
                let result = try run(machine)
                #expect(result == expected)
                break
            } catch let error as PluginError {
                #expect(error.code == "memory")
            } catch let error as LuaError {
                #expect(error.code == .memory)
            }
            machine.vm.refuseAllocations(from: nil)
            failures += 1
            if failures.isMultiple(of: 10) { #expect(try company.snapshot() == before) }
            #expect(machine.bridge.run == nil)
            machine.vm.stack.collectGarbage()
            #expect(machine.bridge.memory.held == 0)
            #expect(machine.vm.stack.top == 0)
            allocation += step
        }
        #expect(try company.snapshot() == before)
        return failures
    }
}
