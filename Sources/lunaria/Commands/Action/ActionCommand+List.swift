import ArgumentParser
import LunariaApp
import LunariaCore

extension ActionCommand {
    enum Status: String, CaseIterable, ExpressibleByArgument {
        case open
        case done
        case cancelled
        case all
    }

    struct List: ParsableCommand {
        static let configuration = CommandConfiguration(abstract: "List actions by the day they are due.")

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Option(help: "Only those of this person.")
        var who: String?

        @Option(help: "Only those of this status.")
        var status: Status = .open

        @Option(help: "Only those due on this day.")
        var due: String?

        @Option(help: "Only those due until this day.")
        var until: String?

        func run() throws {
            guard due == nil || until == nil else {
                throw Failure(.usage, "--due and --until are both given, expected one of them")
            }
            var list = ListActions()
            list.who = who
            list.status = status == .all ? nil : status.rawValue
            list.due = try due.map { try DateOption.parse($0, "--due") }
            list.until = try until.map { try DateOption.parse($0, "--until") }
            let session = try workspace.open()
            try output.present { presentation in try list.run(in: session, presentation) }
        }
    }
}
