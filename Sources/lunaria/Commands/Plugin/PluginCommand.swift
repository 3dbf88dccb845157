import ArgumentParser
import LunariaApp
import LunariaCore

struct PluginCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "plugin",
        abstract: Label(
            en: "Work on plugins: make, check, test, examine and document them.", zh: "处理插件：新建、检查、测试、诊断、生成文档。"),
        subcommands: [New.self, Check.self, Test.self, Doctor.self, Docs.self])

    /// The formats a report comes in.
    enum ReportFormat: String, ExpressibleByArgument, CaseIterable {
        case text
        case json

        var result: ResultFormat { self == .json ? .json : .text }
    }
}
