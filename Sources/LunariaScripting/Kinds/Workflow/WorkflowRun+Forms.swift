import LunariaCore

extension Workflow {
    /// The names of the forms that are evidence, in the order of the transitions.
    var forms: [String] {
        transitions.flatMap(\.evidence).compactMap { evidence in
            if case .form(let form) = evidence { form.name } else { nil }
        }
    }
}

extension WorkflowRun {
    /// The names of the forms that are evidence.
    var forms: [String] { workflow.forms }

    /// Refuses a form that nobody can fill about the object: one that is not there, or that is about another object.
    func confirm(_ name: String, _ forms: Forms) throws {
        do {
            let form = try forms(name)
            guard form.object != workflow.object else { return }
            throw error(
                "evidence is the form '\(name)', which is about \(form.object) and not about \(workflow.object)",
                hint: "take a form about \(workflow.object); `lunaria list forms` shows them")
        } catch let unknown as UnknownRunnable {
            throw error("evidence is a form that is not there: \(unknown.description)", hint: "name a form of a plugin")
        }
    }
}
