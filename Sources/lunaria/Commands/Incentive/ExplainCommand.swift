import ArgumentParser
import LunariaApp
import LunariaCore

struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain",
        abstract: Label(
            en: "Show how an amount came to be, down to the fields it was calculated from.", zh: "说明一笔金额的由来，直到计算所用的字段。"),
        discussion: Label(
            en: """
                Calculates the run's own plan again on the run's own data, and fails if a line does not come out as it \
                was stored. Without a line or an opportunity every line of the run is explained.
                """,
            zh: """
                用批次当时的数据重新计算批次当时的方案；若某笔明细与保存的不一致则失败。不给明细或商机时，说明批次的每一笔明细。
                """))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp(
            en: "Explain what this opportunity has earned, or why it has earned nothing.", zh: "说明这个商机计提了多少，或为何未计提。",
            value: "编号"))
    var opportunity: String?

    @Flag(help: ArgumentHelp(en: "Show every operand of long sums.", zh: "长的合计也列出每一项。"))
    var full = false

    @Argument(
        help: ArgumentHelp(
            en: "The run: at least four digits of its name, see `lunaria incentive runs`.",
            zh: "批次：其名称的至少四位，见 `lunaria incentive runs`。", value: "批次"))
    var name: String

    @Argument(
        help: ArgumentHelp(
            en: "The number of the line, see `lunaria incentive statement`.",
            zh: "明细的序号，见 `lunaria incentive statement`。", value: "序号"))
    var line: Int?

    func validate() throws {
        if line != nil, opportunity != nil {
            throw ValidationError(
                en: "found a line and --opportunity, expected one of them", zh: "同时给出了明细序号和 --opportunity，只能给出其一")
        }
    }

    func run() throws {
        let watch = Watch()
        let session = try workspace.open(watch: watch)
        try watch.during(.explaining, in: session.language) {
            try output.present(watch: watch) { presentation in
                let explain = ExplainRun(in: session, presentation, isFull: full)
                if let opportunity {
                    try explain.opportunity(opportunity, in: name)
                } else {
                    try explain.lines(of: name, only: line)
                }
            }
        }
    }
}
