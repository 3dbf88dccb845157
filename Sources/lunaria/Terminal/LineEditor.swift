import CLineEditor
import Glibc

/// Lines typed at a terminal, with history and completion.
final class LineEditor {
    /// What a person has given.
    enum Input {
        case line(String)
        /// The line was given up with Ctrl-C.
        case cancelled
        case end
    }

    /// The names that a word at the end of a line may become, and the length of that word in bytes.
    typealias Completer = (String) -> (word: Int, names: [String])

    private final class Context {
        let complete: Completer

        init(_ complete: @escaping Completer) {
            self.complete = complete
        }
    }

    private let editor: OpaquePointer
    private let context: Context
    private let historyPath: String

    /// Opens the terminal, or answers `nil` if it cannot be edited on.
    init?(historyPath: String, complete: @escaping Completer) {
        context = Context(complete)
        let pointer = Unmanaged.passUnretained(context).toOpaque()
        guard let editor = line_editor_open(Self.completer, pointer) else { return nil }
        self.editor = editor
        self.historyPath = historyPath
        _ = line_editor_load(editor, historyPath)
    }

    deinit {
        line_editor_close(editor)
    }

    /// Reads a line.
    func read(prompt: String) -> Input {
        var line: UnsafePointer<CChar>?
        let outcome = prompt.withCString { prompt in line_editor_read(editor, prompt, &line) }
        switch outcome {
        case LINE_EDITOR_LINE: return .line(line.map { String(cString: $0) } ?? "")
        case LINE_EDITOR_CANCELLED: return .cancelled
        default: return .end
        }
    }

    /// Keeps a line for later; a history that cannot be written is no reason to stop.
    func remember(_ line: String) {
        line_editor_add(editor, line)
        if let slash = historyPath.lastIndex(of: "/") { mkdir(String(historyPath[..<slash]), 0o777) }
        _ = line_editor_save(editor, historyPath)
        chmod(historyPath, 0o600)
    }

    private static var completer: line_editor_completer {
        { context, line, length, word in
            guard let context, let line else { return nil }
            let bytes = UnsafeRawBufferPointer(start: line, count: length)
            let found = Unmanaged<Context>.fromOpaque(context).takeUnretainedValue()
                .complete(String(decoding: bytes, as: UTF8.self))
            word?.pointee = found.word
            return found.names.isEmpty ? nil : strdup(found.names.map { $0 + "\n" }.joined())
        }
    }
}
