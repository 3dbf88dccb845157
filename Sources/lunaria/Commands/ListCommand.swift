import ArgumentParser
import LunariaApp
import LunariaCore

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Label(
            en: "List what can be run, the plugins, the objects with their fields, the workflows, or the forms.",
            zh: "列出可运行的内容、插件、对象及其字段、流程或表单。"))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Argument(
        help: ArgumentHelp(
            en: "What to list: \(ListCatalog.Subject.allCases.map(\.rawValue).joined(separator: ", ")).",
            zh: "列出什么：\(ListCatalog.Subject.allCases.map(\.rawValue).joined(separator: "、"))。", value: "内容"),
        completion: .list(ListCatalog.Subject.allCases.map(\.rawValue)))
    var subject = ListCatalog.Subject.runnables.rawValue

    func run() throws {
        let session = try workspace.open()
        let subject = try ListCatalog.Subject(named: subject, in: session)
        var problems: [Label] = []
        try output.present { presentation in problems = try ListCatalog(subject).run(in: session, presentation) }
        for problem in problems { Terminal.quote("lunaria: \(problem.spoken)") }
        if !problems.isEmpty { throw ExitCode(ExitStatus.findings.rawValue) }
    }
}
