extension Workflow {
    /// What the workflow says to a move of a record; a state that is `nil` stands for an empty field.
    ///
    /// A record whose state the workflow does not know, because it had it before the workflow was there or changed, begins.
    public func decide(from: String?, to: String?, hasReason: Bool) -> MoveVerdict {
        if from.map(ExactText.init) == to.map(ExactText.init) { return .unchanged }
        let origin = from.flatMap(position)
        guard let to else {
            guard let origin else { return .allowed(Move(.leave)) }
            return verdict(
                back, Move(.leave), hasReason, "taking the record out of '\(states[origin].name)'",
                otherwise: "\(follow(origin)); the field may not be emptied")
        }
        guard let target = position(of: to) else {
            let names = states.map(\.name)
            return .refused(
                "there is no state '\(to.shortened)'\(Spelling.hint(for: to, among: names)); there are "
                    + names.joined(separator: ", "))
        }
        guard let origin else { return begin(target, hasReason, after: from) }
        if let step = steps[Step(from: origin, to: target)] { return .allowed(Move(.step, transition: step)) }
        return target > origin ? skip(origin, target, hasReason) : goBack(origin, target, hasReason)
    }

    private func begin(_ target: Int, _ hasReason: Bool, after lost: String?) -> MoveVerdict {
        if initial.contains(where: { position(of: $0) == target }) { return .allowed(Move(.begin)) }
        let starts = initial.compactMap(position)
        let beginning = "a record begins as \(initial.joined(separator: ", "))"
        let anew = lost.map {
            "the record is in the state '\($0.shortened)', which is none of the workflow, so that it begins anew"
        }
        let advice = anew.map {
            "\($0) as \(initial.joined(separator: ", ")); move it there first, or give the workflow that state"
        }
        guard let way = ways(from: starts, isForward: false)[target] else { return .refused(advice ?? beginning) }
        return verdict(
            skip, Move(.begin, transition: lastStep(of: way), skipped: way.dropLast().map { states[$0].name }),
            hasReason, (anew.map { $0 + "; " } ?? "") + "beginning past \(names(way.dropLast()))",
            otherwise: advice ?? beginning)
    }

    private func skip(_ origin: Int, _ target: Int, _ hasReason: Bool) -> MoveVerdict {
        guard let way = ways(from: [origin], isForward: true)[target] else { return .refused(follow(origin)) }
        let skipped = way.dropFirst().dropLast()
        return verdict(
            skip, Move(.skip, transition: lastStep(of: way), skipped: skipped.map { states[$0].name }), hasReason,
            "skipping \(names(skipped))", otherwise: "\(follow(origin)); \(names(skipped)) may not be skipped")
    }

    private func goBack(_ origin: Int, _ target: Int, _ hasReason: Bool) -> MoveVerdict {
        // Back is where the record may have come from: from lost to won is no way back.
        guard ways(from: [target], isForward: true)[origin] != nil else { return .refused(follow(origin)) }
        let way = ways(from: initial.compactMap(position), isForward: false)[target] ?? []
        return verdict(
            back, Move(.back, transition: lastStep(of: way)), hasReason,
            "going back from '\(states[origin].name)'", otherwise: "\(follow(origin)); there is no going back")
    }

    private func verdict(
        _ policy: Policy, _ move: Move, _ hasReason: Bool, _ what: String, otherwise refusal: String
    ) -> MoveVerdict {
        switch policy {
        case .free: .allowed(move)
        case .reason: hasReason ? .allowed(move) : .needsReason(what)
        case .refused: .refused(refusal)
        }
    }

    /// The shortest way to each state that can be reached, by positions, its first and last state included.
    ///
    /// Of ways that are equally short, the one by the states that come first in their order.
    func ways(from starts: [Int], isForward: Bool) -> [Int: [Int]] {
        var ways = Dictionary(starts.map { ($0, [$0]) }, uniquingKeysWith: { first, _ in first })
        var waiting = starts[...]
        while let state = waiting.popFirst() {
            for next in states.indices where ways[next] == nil && (!isForward || next > state) {
                guard steps[Step(from: state, to: next)] != nil, let way = ways[state] else { continue }
                ways[next] = way + [next]
                waiting.append(next)
            }
        }
        return ways
    }

    private func lastStep(of way: [Int]) -> Int? {
        guard way.count >= 2 else { return nil }
        return steps[Step(from: way[way.count - 2], to: way[way.count - 1])]
    }

    /// The states that may follow one, in words.
    private func follow(_ origin: Int) -> String {
        let next = states.indices.filter { steps[Step(from: origin, to: $0)] != nil }
        return "\(next.isEmpty ? "nothing" : names(next)) may follow '\(states[origin].name)'"
    }

    private func names(_ positions: some Sequence<Int>) -> String {
        positions.map { states[$0].name }.joined(separator: ", ")
    }
}
