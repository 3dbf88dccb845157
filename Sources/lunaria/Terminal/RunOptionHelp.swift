import LunariaApp
import LunariaCore

/// An option of `lunaria run` as the help of a runnable shows it.
struct RunOptionHelp {
    let name: Label
    let meaning: Label

    private init(_ option: String, _ value: Label? = nil, _ meaning: Label) {
        name = Label(
            en: option + (value.map { " " + $0.en } ?? ""), zh: option + (value.map { " " + $0.zh } ?? ""))
        self.meaning = meaning
    }

    /// The options that mean something for what is run.
    static func options(of runnable: Runnable) -> [RunOptionHelp] {
        switch runnable.kind {
        case .incentive: common + writing + comparing
        case .classification: common + writing + [explaining]
        case .planner: common + [moment, applying] + writing
        case .alert: common + writing + [failing]
        case .report: common + [moment, failing]
        case .command: common + (runnable.mayWrite ? writing : [moment]) + [failing]
        }
    }

    private static var common: [RunOptionHelp] {
        [
            RunOptionHelp(
                "--format", Label(en: "FORMAT", zh: "格式"),
                Label(
                    en: "\(ResultFormat.names.en) (default: text, or by FILE's ending)",
                    zh: "\(ResultFormat.names.zh)（默认：text，或按文件的扩展名）")),
            RunOptionHelp(
                "--output", Label(en: "FILE", zh: "文件"), Label(en: "write the result to a file", zh: "把结果写入文件")),
            RunOptionHelp(
                "--bom", nil, Label(en: "begin CSV with a byte order mark, for Excel", zh: "CSV 以字节顺序标记开头，供 Excel 识别")),
            RunOptionHelp(
                "--raw", nil,
                Label(
                    en: "write text in CSV as it is, also what a spreadsheet would run",
                    zh: "CSV 中的文本原样写出，包括会被电子表格当作公式的内容")),
            RunOptionHelp(
                "--as-of", Label(en: "DATE", zh: "日期"),
                Label(en: "the date the computation looks from", zh: "计算的截至日期")),
            RunOptionHelp(
                "--deadline", Label(en: "SECONDS", zh: "秒数"), Label(en: "the time it may take", zh: "最长用时")),
            RunOptionHelp(
                "--watch", nil,
                Label(
                    en: "run again whenever a plugin, a script or workspace.lua changes",
                    zh: "插件、脚本或 workspace.lua 一有变化就重新运行")),
            RunOptionHelp(
                "-C, --workspace", Label(en: "DIR", zh: "目录"),
                Label(en: "the workspace, or a directory inside it", zh: "工作区，或其中的目录")),
        ]
    }

    private static var writing: [RunOptionHelp] {
        [
            RunOptionHelp("--dry-run", nil, Label(en: "keep nothing", zh: "不保存")),
            RunOptionHelp(
                "--reason", Label(en: "TEXT", zh: "原因"), Label(en: "why; kept in the log", zh: "原因；保存在日志中")),
        ]
    }

    private static var comparing: [RunOptionHelp] {
        [
            RunOptionHelp(
                "--what-if", nil,
                Label(en: "keep nothing; also for a period that is posted", zh: "试算，不保存；已入账的期间也可以")),
            RunOptionHelp(
                "--against", Label(en: "RUN", zh: "批次"),
                Label(
                    en: "show how it differs from a stored run; keep nothing", zh: "显示与已存批次的差异；不保存")),
        ]
    }

    private static var moment: RunOptionHelp {
        RunOptionHelp(
            "--at", Label(en: "TX|DATE", zh: "事务号|日期"), Label(en: "the state of the data it sees", zh: "使用哪一时点的数据"))
    }

    private static var applying: RunOptionHelp {
        RunOptionHelp("--apply", nil, Label(en: "store what is new", zh: "保存新提出的行动"))
    }

    private static var explaining: RunOptionHelp {
        RunOptionHelp(
            "--explain", Label(en: "KEY", zh: "编号"),
            Label(en: "show what it makes of a record and why; keep nothing", zh: "显示一条记录的结果及原因；不保存"))
    }

    private static var failing: RunOptionHelp {
        RunOptionHelp(
            "--fail-on", Label(en: "SEVERITY", zh: "级别"),
            Label(
                en: "end with exit code 1 if something is at least so severe", zh: "有发现达到该级别时，以退出码 1 结束"))
    }
}
