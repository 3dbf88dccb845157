import ArgumentParser
import LunariaApp
import LunariaCore

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log",
        abstract: Label(
            en: "Show the transactions, or the history of one record, or verify the log.", zh: "显示事务或一条记录的历史，或核对日志。"))

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(
        help: ArgumentHelp(
            en: "The object of the record whose history to show; with --key.", zh: "要查看历史的记录所属的对象；与 --key 同用。",
            value: "对象"))
    var object: String?

    @Option(
        help: ArgumentHelp(
            en: "The key of the record whose history to show; with --object.", zh: "要查看历史的记录的编号；与 --object 同用。",
            value: "编号"))
    var key: String?

    @Flag(help: ArgumentHelp(en: "Walk the chain of hashes and compare it with the data.", zh: "逐一核对哈希链与数据。"))
    var verify = false

    @Flag(
        help: ArgumentHelp(
            en: "Show which objects and fields were declared when, and by which version of which plugin.",
            zh: "显示对象和字段由哪个插件的哪个版本在何时声明。"))
    var declarations = false

    func validate() throws {
        guard (object == nil) == (key == nil) else {
            throw ValidationError(en: "--object and --key go together.", zh: "--object 和 --key 要一起给出")
        }
        guard !declarations || (object == nil && !verify) else {
            throw ValidationError(
                en: "--declarations is a list of its own; leave --object and --verify out.",
                zh: "--declarations 是单独的列表；请去掉 --object 和 --verify")
        }
        guard !verify || object == nil else {
            throw ValidationError(
                en: "--verify checks the whole log; leave --object out.", zh: "--verify 核对整个日志；请去掉 --object")
        }
    }

    func run() throws {
        let watch = Watch()
        let session = try workspace.open(watch: watch)
        if verify {
            let count = try watch.during(.verifying, in: session.language) { try VerifyLog().run(in: session) }
            print(Note.verified(count).text(in: session.language))
            return
        }
        try output.present { presentation in
            let log = ShowLog(in: session)
            if declarations {
                try log.declarations(presentation)
            } else if let object, let key {
                try log.versions(of: key, object: object, presentation)
            } else {
                try log.transactions(presentation)
            }
        }
    }
}
