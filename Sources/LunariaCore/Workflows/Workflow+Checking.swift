extension Workflow {
    /// The longest name of a state, in bytes.
    static let longestName = 120

    /// The positions of states by their names, which must be different to the eye, too.
    static func positions(of states: [State]) throws(WorkflowProblem) -> [ExactText: Int] {
        guard !states.isEmpty else { throw .noStates }
        var folded: [String: String] = [:]
        var positions: [ExactText: Int] = [:]
        for (position, state) in states.enumerated() {
            let hasControls = state.name.unicodeScalars.contains { $0.properties.generalCategory == .control }
            guard !state.name.isEmpty, state.name.utf8.count <= longestName, !hasControls else {
                throw .badState(state.name)
            }
            if let other = folded.updateValue(state.name, forKey: state.name.lowercased()) {
                throw .doubledState(state.name, other: other)
            }
            positions[ExactText(state.name)] = position
        }
        return positions
    }

    /// The transition of each pair of states; one of its own goes before one from any state.
    static func steps(
        _ transitions: [Transition], _ positions: [ExactText: Int]
    ) throws(WorkflowProblem) -> [Step: Int] {
        var steps: [Step: Int] = [:]
        for (index, transition) in transitions.enumerated() {
            guard case .states(let origins) = transition.from else { continue }
            let to = try position(of: transition.to, "'to' of transition \(index + 1)", positions)
            guard !origins.isEmpty else { throw .noOrigin(transition: index + 1) }
            for origin in origins {
                let from = try position(of: origin, "'from' of transition \(index + 1)", positions)
                if from == to { throw .circle(origin, transition: index + 1) }
                if steps.updateValue(index, forKey: Step(from: from, to: to)) != nil {
                    throw .doubledTransition(from: origin, to: transition.to)
                }
            }
        }
        let ofTheirOwn = steps
        for (index, transition) in transitions.enumerated() where transition.from == .any {
            let to = try position(of: transition.to, "'to' of transition \(index + 1)", positions)
            for from in positions.values where from != to {
                let step = Step(from: from, to: to)
                if ofTheirOwn[step] != nil { continue }
                if steps.updateValue(index, forKey: step) != nil {
                    throw .doubledTransition(from: "*", to: transition.to)
                }
            }
        }
        return steps
    }

    private static func position(
        of state: String, _ place: String, _ positions: [ExactText: Int]
    ) throws(WorkflowProblem) -> Int {
        if let position = positions[ExactText(state)] { return position }
        throw .unknownState(state, place: place, known: positions.sorted { $0.value < $1.value }.map(\.key.text))
    }

    /// Checks what the states have to do with the field, and that all of them can be reached.
    func check(_ object: ObjectDefinition) throws(WorkflowProblem) {
        guard let definition = object.field(field), field != FieldDefinition.keyName else {
            throw .unknownField(field, object: object)
        }
        switch definition.type {
        case .text: break
        case .choice(let choices):
            let known = Set(choices.map(ExactText.init))
            for state in states where !known.contains(ExactText(state.name)) {
                throw .noChoice(state.name, field: definition, choices: choices)
            }
        case .integer, .decimal, .money, .percent, .boolean, .date, .datetime, .reference:
            throw .wrongType(definition, object: object.name)
        }
        guard !initial.isEmpty else { throw .noInitial }
        for state in initial { _ = try Self.position(of: state, "'initial'", positions) }
        if let text = definition.defaultText, !initial.contains(where: { ExactText($0) == ExactText(text) }) {
            throw .badDefault(text, field: definition, initial: initial)
        }
        for transition in transitions {
            for case .field(let name) in transition.evidence where object.field(name) == nil {
                throw .unknownEvidence(name, to: transition.to, object: object)
            }
        }
        let reached = ways(from: initial.compactMap(position), isForward: false)
        for (position, state) in states.enumerated() where reached[position] == nil {
            throw .unreachable(state.name, initial: initial)
        }
    }
}
