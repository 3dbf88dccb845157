import ArgumentParser
import LunariaCore

struct ActionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "action",
        abstract: Label(en: "List what is to be done, and say what has been.", zh: "列出待办的行动，登记已办的行动。"),
        discussion: Label(
            en: "Planners propose actions; `lunaria run PLANNER --apply` stores them.",
            zh: "计划提出行动；`lunaria run 计划 --apply` 保存它们。"),
        subcommands: [List.self, Done.self, Cancel.self])
}
