import ArgumentParser
import LunariaApp

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin", abstract: "Work on plugins: make, check, test, examine and document them.",
        subcommands: [New.self, Check.self, Test.self, Doctor.self, Docs.self])

    /// The formats a report comes in.
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json

        var result: ResultFormat { self == .json ? .json : .text }
    }
}
