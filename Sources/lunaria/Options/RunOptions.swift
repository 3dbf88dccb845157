import ArgumentParser

/// Options of `run` that stand before the name; after it they are read by `RunArguments`.
struct RunOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en:
                "The date the computation looks from; as_of of the workspace or today, or the last day of an incentive's period.",
            zh: "计算的截至日期；默认为工作区的 as_of 或今天，提成方案为期间的最后一天。", value: "日期"))
    var asOf: String?

    @Option(
        help: ArgumentHelp(
            en: "The state of the data it sees: a transaction or a date (runs that only read).",
            zh: "使用哪一时点的数据：事务号或日期（仅限只读的运行）。", value: "时点"))
    var at: String?

    @Option(help: ArgumentHelp(en: "The time it may take, in seconds.", zh: "最长用时（秒）。", value: "秒数"))
    var deadline: String?

    @Option(
        help: ArgumentHelp(
            en: "The key of a record: show what a classification makes of it, and why.", zh: "记录编号：显示分类的结果及原因。",
            value: "编号"))
    var explain: String?

    @Flag(help: ArgumentHelp(en: "Keep nothing.", zh: "不保存任何内容。"))
    var dryRun = false

    @Flag(
        help: ArgumentHelp(
            en: "Run again whenever a plugin, a script or workspace.lua changes, until Ctrl-C.",
            zh: "插件、脚本或 workspace.lua 一有变化就重新运行，按 Ctrl-C 结束。"))
    var watch = false

    @Flag(
        help: ArgumentHelp(
            en: "Calculate what a plan would pay and keep nothing; also for a period that is posted.",
            zh: "试算方案会计提多少，不保存；已入账的期间也可以。"))
    var whatIf = false

    @Flag(help: ArgumentHelp(en: "Store what a planner proposes.", zh: "保存计划提出的行动。"))
    var apply = false

    @Option(
        help: ArgumentHelp(
            en: "End with exit code 1 if an alert or a finding is at least so severe: info, warn or critical.",
            zh: "有预警或发现达到该级别时，以退出码 1 结束：info、warn 或 critical。", value: "级别"))
    var failOn: String?

    @Option(
        help: ArgumentHelp(
            en: "Show how what a plan would pay differs from a stored run; keeps nothing.", zh: "显示方案的试算与已存批次的差异；不保存。",
            value: "批次"))
    var against: String?
}
