import LuaVM
import LunariaCore

/// Classifies records one after the other: `classify(record, params, crm, prepared)`.
struct ClassificationRun {
    let machine: PluginMachine
    let contribution: ClassificationContribution
    let job: ClassificationJob

    func run(over reader: any RecordReader, emit: (ClassifiedRecord) throws -> Void) throws {
        let count = job.key == nil ? try count(reader) : nil
        try job.context.progress.counting(.record, of: count.map { Int($0) }) { counter in
            // What is written meanwhile takes its time, too.
            let context = count.map { job.context.allowing(records: $0, perSecond: 1000) } ?? job.context
            try run(over: reader, in: context) { record in
                try emit(record)
                counter.advance()
            }
        }
    }

    private func run(
        over reader: any RecordReader, in context: ScriptContext, emit: (ClassifiedRecord) throws -> Void
    ) throws {
        let runnable = job.classification.runnable
        let state = RunState(
            store: .reading(reader), context: context, reads: runnable.reads, writes: [],
            onlyReads: Runnable.Kind.classification.phrase)
        var key: String?
        do {
            try machine.withRun(state) {
                let stack = LuaStack(machine.vm.stack.state)
                let arguments = FunctionArguments(job.parameters, of: runnable, machine)
                let filters = try contribution.conditions.filters(
                    of: contribution.object, arguments, stack, machine.types)
                let prepared = try prepared(arguments, stack)
                let rows = try ClassifiedRows(contribution, filters, job.key, over: reader, machine, stack)
                defer { rows.close(stack) }
                while try rows.next(stack) {
                    key = rows.key
                    // The record was pushed above the function.
                    stack.push(arguments.params)
                    stack.push(arguments.crm)
                    stack.push(prepared)
                    try stack.call(arguments: 4, results: 2)
                    let (value, currency) = (try rows.previous(), rows.currency ?? job.context.currency)
                    let result = try stack.blaming(contribution.classify) {
                        try ClassificationResult(
                            LuaFrame(stack.state), contribution.field, currency: currency, machine.types)
                    }
                    stack.pop(2)
                    try emit(
                        ClassifiedRecord(
                            key: rows.key, name: rows.name, previous: value, value: result.value,
                            reason: result.reason, isInsufficient: result.isInsufficient,
                            inputs: job.key == nil ? [] : try rows.inputs(), prepared: try shown(prepared, stack)))
                }
            }
        } catch let error as PluginError {
            throw key.map { error.about("while classifying \(contribution.object.name) '\($0)'") } ?? error
        }
    }

    /// How many records there are, whatever the conditions; more of them may take more time.
    private func count(_ reader: any RecordReader) throws -> Int64? {
        let rows = try reader.aggregate(AggregateQuery(Query(contribution.object.name), [Aggregate(.count)]))
        guard case .integer(let count)? = rows.first?.figures.first else { return nil }
        return count
    }

    /// What was prepared in words, for the one record that was asked for.
    private func shown(_ prepared: LuaReference, _ stack: borrowing LuaStack) throws -> Label? {
        guard job.key != nil, contribution.prepare != nil else { return nil }
        stack.push(prepared)
        defer { stack.pop() }
        if stack.kind(at: -1) == .function {
            return Label(en: "a function that is called for each record", zh: "一个函数，对每条记录调用")
        }
        return Label(try PlainValue(stack, at: -1, machine.types, for: .showing).shown)
    }

    /// What `prepare` makes for all records, or nil.
    private func prepared(_ arguments: FunctionArguments, _ stack: borrowing LuaStack) throws -> LuaReference {
        if let prepare = contribution.prepare {
            stack.push(prepare)
            stack.push(arguments.params)
            stack.push(arguments.crm)
            try stack.call(arguments: 2, results: 1)
        } else {
            stack.pushNil()
        }
        return stack.retain()
    }
}
