import ArgumentParser
import LunariaApp

struct LogCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "log", abstract: "Show the transactions, or the history of one record, or verify the log.")

    @OptionGroup var workspace: WorkspaceOptions
    @OptionGroup var output: OutputOptions

    @Option(help: "The object of the record whose history to show; with --key.")
    var object: String?

    @Option(help: "The key of the record whose history to show; with --object.")
    var key: String?

    @Flag(help: "Walk the chain of hashes and compare it with the data.")
    var verify = false

    @Flag(help: "Show which objects and fields were declared when, and by which version of which plugin.")
    var declarations = false

    func validate() throws {
        guard (object == nil) == (key == nil) else { throw ValidationError("--object and --key go together.") }
        guard !declarations || (object == nil && !verify) else {
            throw ValidationError("--declarations is a list of its own; leave --object and --verify out.")
        }
        guard !verify || object == nil else {
            throw ValidationError("--verify checks the whole log; leave --object out.")
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
