import ArgumentParser
import LunariaCore

struct IncentiveCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "incentive",
        abstract: Label(
            en: "Show, compare, verify and post what incentive runs have calculated.", zh: "显示、比较、核对并入账提成批次的计算结果。"),
        subcommands: [
            Runs.self, Show.self, Statement.self, ExplainCommand.self, Diff.self, Post.self, Verify.self, Adjust.self,
            Clawback.self,
        ])

    static let runHelp = ArgumentHelp(
        en: "The run: at least four digits of its name, see `lunaria incentive runs`.",
        zh: "批次：其名称的至少四位，见 `lunaria incentive runs`。", value: "批次", name: "run")
}
