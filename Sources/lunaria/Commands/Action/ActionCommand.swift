import ArgumentParser

struct ActionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action", abstract: "List what is to be done, and say what has been.",
        discussion: "Planners propose actions; `lunaria run PLANNER --apply` stores them.",
        subcommands: [List.self, Done.self, Cancel.self])
}
