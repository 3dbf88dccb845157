/// What a plugin or script adds to Lunaria.
enum Contribution {
    case command(CommandContribution)
    case incentive(IncentiveContribution)
    case planner(PlannerContribution)
    case alert(AlertContribution)
    case importMapping(ImportMappingContribution)
    case hook(HookContribution)
    case workflow(WorkflowContribution)
    case report(ReportContribution)
    case classification(ClassificationContribution)
    case form(FormContribution)
}
