import LuaVM
import LunariaCore

/// The function `propose` of a planner: `propose { what = …, who = …, due = …, subject = …, rule = … }`.
enum ProposeModule {
    /// Pushes the function, which adds to the list; a proposal without a rule has the planner's name for one.
    static func push(_ proposals: CollectedList<ActionProposal>, planner: String, _ stack: borrowing LuaStack) {
        stack.push(closure: { frame in
            let (bridge, _) = try frame.crossing()
            _ = try frame.run(bridge)
            let table = try LuaTable(frame.stack, at: 1, subject: "propose")
            try table.allow(["what", "who", "due", "subject", "rule"])
            let proposal = ActionProposal(
                what: try table.requireText("what"), who: try table.filledText("who"), due: try table.date("due"),
                subject: try table.subject("subject", frame), rule: try table.filledText("rule") ?? planner)
            let texts = [proposal.what, proposal.who, proposal.subject?.key, proposal.rule]
            try proposals.append(proposal, texts: texts, frame.stack)
            return 0
        })
    }
}
