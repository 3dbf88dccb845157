import LuaVM
import LunariaCore

extension IncentiveCalculation {
    /// What a plan may make depend on its parameters.
    struct Choices {
        let accumulation: Accumulation
        /// What holds of the deals.
        let conditions: [Filter]
        let payees: PayeeSelection
    }

    /// What the plan chooses with the parameters of the job.
    func choices() throws -> Choices {
        let run = RunState(store: nil, context: job.context, reads: [], writes: [])
        return try machine.withRun(run) {
            let stack = LuaStack(machine.vm.stack.state)
            let arguments = FunctionArguments(job.parameters, of: job.plan.runnable, machine)
            let payees = contribution.payees
            return Choices(
                accumulation: try accumulation(arguments, stack),
                conditions: try filters(contribution.conditions, of: "opportunity", arguments, stack),
                payees: PayeeSelection(
                    object: payees.object, dealField: contribution.deals.payeeField,
                    conditions: try filters(payees.conditions, of: payees.object, arguments, stack)))
        }
    }

    private func accumulation(_ arguments: FunctionArguments, _ stack: borrowing LuaStack) throws -> Accumulation {
        switch contribution.accumulation {
        case .fixed(let accumulation): return accumulation
        case .function(let function):
            stack.push(function)
            stack.push(arguments.params)
            try stack.call(arguments: 1, results: 1)
            defer { stack.pop() }
            if stack.isNil(at: -1) { return .wholePeriod }
            let (word, found) = (stack.string(at: -1), stack.typeName(at: -1))
            return try stack.blaming(function) {
                guard let word else {
                    throw ScriptFault.argument("'period' of incentive gives \(found), expected a text")
                }
                return try Accumulation(word: word, subject: "what 'period' of incentive gives")
            }
        }
    }

    private func filters(
        _ conditions: RecordConditions, of object: String, _ arguments: FunctionArguments, _ stack: borrowing LuaStack
    ) throws -> [Filter] {
        try conditions.filters(of: try reader.schema.requireObject(object), arguments, stack, machine.types)
    }
}
