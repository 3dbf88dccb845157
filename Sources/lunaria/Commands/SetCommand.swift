import ArgumentParser
import LunariaApp
import LunariaCore

struct SetCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "set", abstract: Label(en: "Create or change one record by hand.", zh: "手工新建或修改一条记录。"),
        usage: Label(
            en: "lunaria set OBJECT KEY FIELD=VALUE… [--reason TEXT] [--dry-run]",
            zh: "lunaria set 对象 编号 字段=值… [--reason 原因] [--dry-run]"),
        discussion: Label(
            en: """
                Values are written as in a file that is imported; FIELD= empties a field, and a field that is not named keeps \
                its value. Hooks and workflows are asked, as for every write; --reason is also the reason of a move from \
                state to state.
                """,
            zh: """
                值的写法与导入文件中相同；“字段=”清空该字段，未写出的字段保持原值。与所有写入一样会经过钩子和流程；\
                --reason 也是状态变更的原因。
                """))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var reason: ReasonOptions

    @Argument(
        help: ArgumentHelp(
            en: "The object, such as account, contact, opportunity or rep.",
            zh: "对象，例如 account、contact、opportunity 或 rep。", value: "对象"))
    var object: String

    @Argument(
        help: ArgumentHelp(
            en: "The key of the record; one that is not there is created.", zh: "记录编号；不存在时新建。", value: "编号"))
    var key: String

    @Argument(help: ArgumentHelp(en: "The values, each as FIELD=VALUE.", zh: "各字段的值，写作 字段=值。", value: "字段=值"))
    var values: [String] = []

    @Flag(help: ArgumentHelp(en: "Check everything, change nothing.", zh: "全部检查，不作任何更改。"))
    var dryRun = false

    func validate() throws {
        if values.isEmpty {
            throw ValidationError(
                en: "Nothing is given to set; expected FIELD=VALUE, such as stage=won.",
                zh: "没有给出要设置的值；应为 字段=值，例如 stage=won")
        }
    }

    func run() throws {
        var request = SetRecord(object: object, key: key, assignments: values)
        request.isDryRun = dryRun
        let watch = Watch()
        let session = try workspace.open(reason: reason.reason, watch: watch)
        let language = session.language
        let report = try watch.during(.setting, in: language) { try request.run(in: session) }
        print(Note.set(object, key, report).text(in: language))
        if dryRun {
            Terminal.report(.dryRun, in: language)
        } else if let transaction = report.transaction {
            Terminal.report(transaction, in: language)
        } else {
            Terminal.report(.nothingChanged, in: language)
        }
        try Terminal.report(report.followUp, in: language)
    }
}
