import LuaVM
import LunariaCore

/// The kinds of contributions, by the names of the constructors that scripts call.
enum KindRegistration {
    static let kinds = [
        ContributionKind(CommandContribution.declaration, classes: [contribution]) { frame in
            .command(try CommandContribution(frame))
        },
        ContributionKind(
            IncentiveContribution.declaration,
            tables: [
                IncentiveContribution.dealsDeclaration, PlanPayees.declaration, CreditPass.shareTable,
                PayModule.declaration, PlanWords.balance,
            ],
            classes: [PayeeModule.declaration, DealRows.declaration],
            functions: [CreditPass.give.declaration, PayModule.pay.declaration]
        ) { frame in .incentive(try IncentiveContribution(frame)) },
        ContributionKind(
            PlannerContribution.declaration, tables: [ProposeModule.declaration, ProposeModule.subject],
            functions: [ProposeModule.propose.declaration]
        ) { frame in .planner(try PlannerContribution(frame)) },
        ContributionKind(
            AlertContribution.declaration, tables: [RaiseModule.declaration], functions: [RaiseModule.raise.declaration]
        ) { frame in .alert(try AlertContribution(frame)) },
        ContributionKind(
            ImportMappingContribution.declaration, tables: [ImportMappingContribution.column],
            functions: [RowRefusal.reject.declaration]
        ) { frame in .importMapping(try ImportMappingContribution(frame)) },
        ContributionKind(
            HookContribution.declaration, classes: [ChangeModule.declaration, CommittedModule.declaration]
        ) { frame in .hook(try HookContribution(frame)) },
        ContributionKind(
            WorkflowContribution.declaration,
            tables: [
                WorkflowContribution.stateDeclaration, TransitionReader.declaration, TransitionReader.formEvidence,
            ], classes: [GuardChange.declaration]
        ) { frame in .workflow(try WorkflowContribution(frame)) },
        ContributionKind(ClassificationContribution.declaration) { frame in
            .classification(try ClassificationContribution(frame))
        },
        ContributionKind(ReportContribution.declaration) { frame in .report(try ReportContribution(frame)) },
        ContributionKind(
            FormContribution.declaration,
            tables: [FormQuestions.declaration, FormAnswerKinds.choice, FormBands.declaration]
        ) { frame in .form(try FormContribution(frame)) },
    ]

    /// The most that one file may contribute.
    static let maximumCount = 100

    static let contribution = HostClass(
        "contribution", "What a constructor such as `command` answers, for the file to return: one, or a list of them.")

    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<ContributionSlot> {
        stack.register(LuaMetatable(name: contribution.name), for: ContributionSlot.self)
    }
}
