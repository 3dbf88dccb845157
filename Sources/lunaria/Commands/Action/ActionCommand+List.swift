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
        static let configuration = CommandConfiguration(
            abstract: Label(en: "List actions by the day they are due.", zh: "按到期日列出行动。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Option(help: ArgumentHelp(en: "Only those of this person.", zh: "只列出此人的行动。", value: "姓名"))
        var who: String?

        @Option(help: ArgumentHelp(en: "Only those of this status.", zh: "只列出此状态的行动。", value: "状态"))
        var status: Status = .open

        @Option(help: ArgumentHelp(en: "Only those due on this day.", zh: "只列出这一天到期的行动。", value: "日期"))
        var due: String?

        @Option(help: ArgumentHelp(en: "Only those due until this day.", zh: "只列出到这一天为止到期的行动。", value: "日期"))
        var until: String?

        func run() throws {
            guard due == nil || until == nil else {
                throw Failure(
                    .usage, en: "--due and --until are both given, expected one of them",
                    zh: "同时给出了 --due 和 --until，只能给出其一")
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
