import ArgumentParser
import LunariaApp

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Work on plugins: check them, run their specs.",
        subcommands: [Check.self, Test.self])

    /// The formats a report comes in.
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json

        var result: ResultFormat { self == .json ? .json : .text }
    }
}
