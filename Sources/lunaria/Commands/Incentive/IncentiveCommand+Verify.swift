import ArgumentParser
import LunariaApp
import LunariaCore

extension IncentiveCommand {
    struct Verify: ParsableCommand {
        static let configuration = CommandConfiguration(
            abstract: Label(
                en: "Calculate runs again from what was stored with them, and compare line by line.",
                zh: "用随批次保存的内容重新计算批次，逐笔比较。"))

        @OptionGroup var workspace: WorkspaceOptions
        @OptionGroup var output: OutputOptions

        @Argument(
            help: ArgumentHelp(
                en: "The runs: at least four digits of each name, see `lunaria incentive runs`.",
                zh: "批次：各名称的至少四位，见 `lunaria incentive runs`。", value: "批次", name: "run"))
        var names: [String] = []

        @Flag(help: ArgumentHelp(en: "Verify all runs there are.", zh: "核对所有批次。"))
        var all = false

        func validate() throws {
            guard all || !names.isEmpty else {
                throw ValidationError(en: "Name the runs, or give --all.", zh: "请给出批次，或使用 --all")
            }
            guard !all || names.isEmpty else {
                throw ValidationError(en: "--all verifies every run; leave the names out.", zh: "--all 核对所有批次；请去掉批次名称")
            }
        }

        func run() throws {
            let watch = Watch()
            let session = try workspace.open(watch: watch)
            var isGood = true
            try watch.during(.verifying, in: session.language) {
                try output.present(watch: watch) { presentation in
                    isGood = try VerifyRun(names: names).run(in: session, presentation)
                }
            }
            if !isGood { throw ExitCode(ExitStatus.findings.rawValue) }
        }
    }
}
