import LuaVM
import LunariaCore

/// Scores the answers of a form by the kit, in the machine of the form's plugin.
final class FormRun: FormScorer {
    private let machine: PluginMachine
    private let form: Form
    private let context: ScriptContext
    /// A kit that the plugin does not have in its hands.
    private var kit: LuaReference?

    init(machine: PluginMachine, form: Form, context: ScriptContext) {
        self.machine = machine
        self.form = form
        self.context = context
    }

    func score(_ answers: [Answer]) throws -> FormScore {
        let given = Dictionary(answers.map { ($0.question, $0) }) { first, _ in first }
        let scored = form.questions.filter(form.isScored)
        switch form.scoring {
        case .none:
            return FormScore(.na, missing: form.questions.map(\.id).filter { given[$0] == nil })
        case .check(let threshold):
            return try run("check") { stack in
                push(scored, stack)
                push(given, of: scored, stack) { answer in stack.push(answer.text) }
                stack.push(threshold, as: machine.types.decimal)
                return 3
            }
        case .score(let coverage):
            return try run("score") { stack in
                push(scored, stack)
                push(given, of: scored, stack) { answer in
                    stack.push(answer.number ?? .zero, as: machine.types.decimal)
                }
                stack.push(form.ratings.lowerBound, as: machine.types.decimal)
                stack.push(form.ratings.upperBound, as: machine.types.decimal)
                stack.push(coverage, as: machine.types.decimal)
                return 5
            }
        }
    }

    /// Calls a function of the kit with the arguments that `push` leaves on the stack.
    private func run(_ function: String, _ push: (borrowing LuaStack) -> Int32) throws -> FormScore {
        let state = RunState(store: nil, context: context, reads: [], writes: [])
        return try machine.withRun(state) {
            let stack = LuaStack(machine.vm.stack.state)
            let top = stack.top
            defer { stack.setTop(top) }
            try pushKit(stack)
            stack.rawGet(field: function, at: top + 1)
            let count = push(stack)
            try stack.call(arguments: count, results: 1)
            return try result(stack, kit: top + 1)
        }
    }

    private func pushKit(_ stack: borrowing LuaStack) throws {
        if let kit { return stack.push(kit) }
        try KitModule.push(stack)
        stack.push(copyOf: -1)
        kit = stack.retain()
    }

    /// Reads what the kit has answered, on top of the stack.
    private func result(_ stack: borrowing LuaStack, kit: Int32) throws -> FormScore {
        let table = try LuaTable(stack, at: -1, subject: "the score")
        let types = machine.types
        func number(_ name: String) -> Decimal? {
            defer { stack.pop() }
            stack.rawGet(field: name, at: table.index)
            return stack.userdata(at: -1, types.decimal)?.pointee
        }
        var result = FormScore(
            try table.text("status").flatMap(FormScore.Status.init) ?? .na, score: number("score"),
            norm: number("norm"), passed: try table.boolean("pass"), missing: try table.texts("missing") ?? [])
        guard let score = result.score, !form.bands.isEmpty else { return result }
        stack.rawGet(field: "band", at: kit)
        stack.push(score, as: types.decimal)
        stack.newTable(array: form.bands.count)
        for (position, band) in form.bands.enumerated() {
            stack.newTable(fields: 2)
            stack.push(band.from, as: types.decimal)
            stack.rawSet(field: "from", at: -2)
            stack.push(position)
            stack.rawSet(field: "label", at: -2)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        try stack.call(arguments: 2, results: 1)
        result.band = stack.integer(at: -1).map { form.bands[Int($0)].label }
        return result
    }

    /// Pushes the questions with id, weight and must.
    private func push(_ questions: [Question], _ stack: borrowing LuaStack) {
        stack.newTable(array: questions.count)
        for (position, question) in questions.enumerated() {
            stack.newTable(fields: 3)
            stack.set("id", to: question.id)
            stack.push(question.weight, as: machine.types.decimal)
            stack.rawSet(field: "weight", at: -2)
            if question.must {
                stack.push(true)
                stack.rawSet(field: "must", at: -2)
            }
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
    }

    /// Pushes the answers by question, each as `value` pushes it.
    private func push(
        _ answers: [String: Answer], of questions: [Question], _ stack: borrowing LuaStack, value: (Answer) -> Void
    ) {
        stack.newTable(fields: answers.count)
        for question in questions {
            guard let answer = answers[question.id] else { continue }
            value(answer)
            stack.rawSet(field: question.id, at: -2)
        }
    }
}
