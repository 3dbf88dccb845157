import LunariaCore

/// The workflows of all plugins, move by move.
struct WorkflowList {
    private let session: Session

    init(_ session: Session) {
        self.session = session
    }

    /// A row for each move that is foreseen; that of a record that begins has nothing in `from`.
    func table(onFailure: (any Error) -> Void) throws -> Table {
        var table = Table(columns: [
            .init(.workflow), .init(.field), .init(.from, title: OwnColumn.stateBefore),
            .init(.to, title: OwnColumn.stateAfter), .init(.label), .init(.evidence),
            .init(.guard, words: ["yes": Label(en: "yes", zh: "有")]),
            .init(.skip, words: .init(of: Workflow.Policy.self, Self.word)),
            .init(.back, words: .init(of: Workflow.Policy.self, Self.word)), .init(.declaredBy),
        ])
        for (workflow, place) in try session.host().workflows(onFailure: onFailure) {
            for state in workflow.initial { table.append(row(of: workflow, place, from: .null, to: state)) }
            for transition in workflow.transitions {
                let from =
                    switch transition.from {
                    case .any: "*"
                    case .states(let states): states.joined(separator: ", ")
                    }
                table.append(row(of: workflow, place, from: .text(from), to: transition.to, transition))
            }
        }
        return table
    }

    private func row(
        of workflow: Workflow, _ place: String, from: Value, to state: String, _ transition: Transition? = nil
    ) -> [Value] {
        let evidence = transition?.evidence.map { evidence in
            switch evidence {
            case .field(let name): name
            case .form(let form): form.description
            }
        }
        let label = workflow.position(of: state).map { workflow.states[$0].label.text(in: session.language) }
        return [
            .text(workflow.name), .text("\(workflow.object).\(workflow.field)"), from, .text(state),
            .text(label ?? state), evidence.map { .text($0.joined(separator: ", ")) } ?? .null,
            .text(transition?.hasGuard == true ? "yes" : ""), .text(workflow.skip.rawValue),
            .text(workflow.back.rawValue), .text(place),
        ]
    }

    private static func word(_ policy: Workflow.Policy) -> Label {
        switch policy {
        case .refused: Label(en: policy.rawValue, zh: "不允许")
        case .reason: Label(en: policy.rawValue, zh: "须说明原因")
        case .free: Label(en: policy.rawValue, zh: "允许")
        }
    }
}
