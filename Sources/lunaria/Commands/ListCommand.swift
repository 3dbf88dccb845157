public import ArgumentParser
import LunariaApp

extension ListCatalog.Subject: ExpressibleByArgument {}

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "List what can be run, the plugins, the objects with their fields, the workflows, or the forms.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Argument(help: "What to list.")
    var subject: ListCatalog.Subject = .runnables

    func run() throws {
        let session = try workspace.open()
        var problems: [String] = []
        try output.present { presentation in problems = try ListCatalog(subject).run(in: session, presentation) }
        for problem in problems { Terminal.report("lunaria: \(problem)") }
        if !problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
