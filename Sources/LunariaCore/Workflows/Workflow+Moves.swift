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
                back, Move(.leave), hasReason,
                Label(
                    en: "taking the record out of '\(states[origin].name)'", zh: "使记录离开“\(states[origin].name)”"),
                otherwise: follow(origin, Label(en: "the field may not be emptied", zh: "该字段不能清空")))
        }
        guard let target = position(of: to) else {
            let names = states.map(\.name)
            let (hint, list) = (Spelling.suggestion(for: to, among: names), Label(listing: names))
            return .refused(
                Label(
                    en: "there is no state '\(to.shortened)'\(hint.en); there are \(list.en)",
                    zh: "没有状态“\(to.shortened)”\(hint.zh)；可用的有 \(list.zh)"))
        }
        guard let origin else { return begin(target, hasReason, after: from) }
        if let step = steps[Step(from: origin, to: target)] { return .allowed(Move(.step, transition: step)) }
        return target > origin ? skip(origin, target, hasReason) : goBack(origin, target, hasReason)
    }

    private func begin(_ target: Int, _ hasReason: Bool, after lost: String?) -> MoveVerdict {
        if initial.contains(where: { position(of: $0) == target }) { return .allowed(Move(.begin)) }
        let starts = initial.compactMap(position)
        let first = Label(listing: initial)
        let beginning = Label(en: "a record begins as \(first.en)", zh: "记录的起始状态是 \(first.zh)")
        let anew = lost.map { state in
            Label(
                en:
                    "the record is in the state '\(state.shortened)', which is none of the workflow, so that it begins anew",
                zh: "记录的状态“\(state.shortened)”不属于该流程，因此重新开始")
        }
        let advice = anew.map { anew in
            Label(
                en: "\(anew.en) as \(first.en); move it there first, or give the workflow that state",
                zh: "\(anew.zh)，起始状态是 \(first.zh)；请先改为该状态，或在流程中加入原状态")
        }
        guard let way = ways(from: starts, isForward: false)[target] else { return .refused(advice ?? beginning) }
        return verdict(
            skip, Move(.begin, transition: lastStep(of: way), skipped: way.dropLast().map { states[$0].name }),
            hasReason,
            Label(
                en: (anew.map { $0.en + "; " } ?? "") + "beginning past \(names(way.dropLast()).en)",
                zh: (anew.map { $0.zh + "；" } ?? "") + "越过 \(names(way.dropLast()).zh) 开始"),
            otherwise: advice ?? beginning)
    }

    private func skip(_ origin: Int, _ target: Int, _ hasReason: Bool) -> MoveVerdict {
        guard let way = ways(from: [origin], isForward: true)[target] else { return .refused(follow(origin)) }
        let skipped = way.dropFirst().dropLast()
        return verdict(
            skip, Move(.skip, transition: lastStep(of: way), skipped: skipped.map { states[$0].name }), hasReason,
            Label(en: "skipping \(names(skipped).en)", zh: "跳过 \(names(skipped).zh)"),
            otherwise: follow(
                origin, Label(en: "\(names(skipped).en) may not be skipped", zh: "不能跳过 \(names(skipped).zh)")))
    }

    private func goBack(_ origin: Int, _ target: Int, _ hasReason: Bool) -> MoveVerdict {
        // Back is where the record may have come from: from lost to won is no way back.
        guard ways(from: [target], isForward: true)[origin] != nil else { return .refused(follow(origin)) }
        let way = ways(from: initial.compactMap(position), isForward: false)[target] ?? []
        return verdict(
            back, Move(.back, transition: lastStep(of: way)), hasReason,
            Label(en: "going back from '\(states[origin].name)'", zh: "从“\(states[origin].name)”退回"),
            otherwise: follow(origin, Label(en: "there is no going back", zh: "不能退回")))
    }

    private func verdict(
        _ policy: Policy, _ move: Move, _ hasReason: Bool, _ what: Label, otherwise refusal: Label
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

    /// The states that may follow one, in words, and what else there is to say.
    private func follow(_ origin: Int, _ more: Label? = nil) -> Label {
        let next = states.indices.filter { steps[Step(from: origin, to: $0)] != nil }
        let list = next.isEmpty ? Label(en: "nothing", zh: "没有状态") : names(next)
        let name = states[origin].name
        return Label(
            en: "\(list.en) may follow '\(name)'" + (more.map { "; " + $0.en } ?? ""),
            zh: "“\(name)”之后可以是：\(list.zh)" + (more.map { "；" + $0.zh } ?? ""))
    }

    private func names(_ positions: some Sequence<Int>) -> Label { Label(listing: positions.map { states[$0].name }) }
}
