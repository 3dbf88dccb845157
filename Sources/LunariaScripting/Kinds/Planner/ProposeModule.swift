import LuaVM
import LunariaCore

/// The function `propose` of a planner: `propose { what = …, who = …, due = …, subject = …, rule = … }`.
enum ProposeModule {
    static let declaration = HostTable(
        "propose", "Something that is to be done.",
        [
            .required("what", .label, "Stored in the language of the workspace."),
            .optional("who", .text, "Who does it: the key of a rep, at most \(NameText.longest) bytes on one line."),
            .optional("due", .date),
            .optional("subject", .either([.record, .table(subject.name)]), "The record it is about."),
            .optional("rule", .text, "The planner's name unless given; at most \(NameText.longest) bytes on one line."),
        ])

    /// A record as proposals and alerts may name it.
    static let subject = HostTable(
        "subject", "A record by its object and key, where no row of it is at hand.",
        [.required("object", .text), .required("key", .text)])

    /// What is proposed, and the name of the planner.
    struct Proposing {
        let proposals: CollectedList<ActionProposal>
        let planner: String
    }

    static let propose = HostFunction<Proposing>(
        .argument(of: ["plan"]), "propose", "Proposes something to do.",
        takes: [.required("action", .table(declaration.name))],
        example:
            #"propose { what = { en = "call", zh = "电话回访" }, who = "li.na", due = "2026-03-31", subject = account }"#
    ) { frame, proposing in
        let (bridge, _) = try frame.crossing()
        let language = try frame.run(bridge).context.storedLanguage
        let table = try LuaTable(frame.stack, at: 1, as: declaration)
        let what = try table.requireReason("what")
        let proposal = ActionProposal(
            what: what.text(in: language), translation: what.text(in: language == .en ? .zh : .en),
            who: try table.name("who"), due: try table.date("due"),
            subject: try table.subject("subject", frame), rule: try table.name("rule") ?? proposing.planner)
        let texts = [proposal.what, proposal.translation, proposal.who, proposal.subject?.key, proposal.rule]
        try proposing.proposals.append(proposal, texts: texts, frame.stack)
        return 0
    }
}
