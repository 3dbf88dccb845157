public import LunariaCore
import LunariaScripting

/// A Lua prompt on the data of a workspace.
///
/// Each input sees the data as they are at that moment; with permission to write, each is a transaction of its own.
public final class WorkspaceConsole {
    /// What became of an input.
    public enum Outcome {
        /// It goes on, on another line.
        case incomplete
        /// It ran; with the transaction in which it wrote, if it did, and what hooks did after it.
        case done(Transaction?, FollowUp)
    }

    let session: Session
    private let console: ScriptConsole
    private let store: any Store
    let isWriting: Bool
    let asOf: CalendarDate

    /// Opens a prompt; without `isWriting` the data cannot be changed.
    public init(_ session: Session, isWriting: Bool, asOf: CalendarDate?) throws {
        self.session = session
        self.isWriting = isWriting
        self.asOf = asOf ?? session.asOf
        store = try session.store()
        console = try ScriptConsole(schema: session.schema(), limits: session.settings.limits)
    }

    /// Where the lines that were typed are kept between sessions.
    public var historyPath: String { session.root + "/.lunaria/console_history" }

    /// Evaluates an expression or runs statements, and shows the values.
    public func evaluate(_ text: String, _ presentation: Presentation) throws -> Outcome {
        guard isWriting else {
            return try store.read(at: .latest) { reader in try evaluate(text, over: .reading(reader), presentation) }
        }
        var outcome = Outcome.incomplete
        let written = try session.write(session.circumstances.info("console"), in: context) { writer in
            outcome = try evaluate(text, over: .writing(writer), presentation)
            return ((), .keep)
        }
        if case .done = outcome { return .done(written.transaction, written.followUp) }
        return outcome
    }

    private var context: ScriptContext { session.scriptContext(asOf: asOf) }

    /// The names that a word at the end of a line may become, and the length of that word in bytes.
    public func completions(of line: String) -> (word: Int, names: [String]) { console.completions(of: line) }

    private func evaluate(_ text: String, over store: ScriptStore, _ presentation: Presentation) throws -> Outcome {
        switch try console.evaluate(text, over: store, in: context) {
        case .incomplete: return .incomplete
        case .shown(let document):
            if !document.blocks.isEmpty { try presentation.show(document, language: session.language) }
            return .done(nil, FollowUp())
        }
    }
}
