import ArgumentParser
import LunariaApp

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what can be run, the plugins, the objects with their fields, the workflows, or the forms.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Argument(
        help: "What to list: \(ListCatalog.Subject.allCases.map(\.rawValue).joined(separator: ", ")).",
        completion: .list(ListCatalog.Subject.allCases.map(\.rawValue)))
    var subject = ListCatalog.Subject.runnables.rawValue

    func run() throws {
        let session = try workspace.open()
        let subject = try ListCatalog.Subject(named: subject, in: session)
        var problems: [String] = []
        try output.present { presentation in problems = try ListCatalog(subject).run(in: session, presentation) }
        for problem in problems { Terminal.quote("lunaria: \(problem)") }
        if !problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
