public import LunariaCore
import LunariaFiles
import LunariaRender
import LunariaScripting

/// An operation that failed, in words for a person and with the status the command line ends with.
public struct Failure: Error, Sendable, CustomStringConvertible {
    /// The status the command line ends with.
    public let status: ExitStatus
    /// One or more sentences in both languages; further lines hold details such as a traceback.
    public let words: Label

    /// Makes a failure.
    public init(_ status: ExitStatus, _ words: Label) {
        self.status = status
        self.words = words
    }

    /// Makes a failure of what it says in English and in Chinese.
    public init(_ status: ExitStatus, en: String, zh: String) { self.init(status, Label(en: en, zh: zh)) }

    /// Makes a failure that is told in English alone: what only authors of plugins meet, or what the system says.
    public init(_ status: ExitStatus, english: String) { self.init(status, Label(english)) }

    /// The English sentences.
    public var message: String { words.en }

    /// The English sentences.
    public var description: String { words.en }

    /// Turns any error into words and a status: the one place where that is decided.
    public init(_ error: any Error) {
        if let failure = error as? Failure {
            self = failure
        } else if let status = Self.status(of: error) {
            self.init(status, Self.words(of: error))
        } else {
            self.init(.storageFailed, en: "unexpected failure: \(error)", zh: "意外的错误：\(error)")
        }
    }

    private static func words(of error: any Error) -> Label {
        switch error {
        case let error as any Spoken: error.words
        case let error as FileError: error.words
        case let error as RenderError: error.words
        default: Label("\(error)")
        }
    }

    /// The status by the kind of an error; `nil` for one that is not known.
    private static func status(of error: any Error) -> ExitStatus? {
        switch error {
        case let error as PluginError: error.isDeadline ? .deadline : .pluginFailed
        case is ManifestError, is SourceError, is WriteCircle: .pluginFailed
        case is Refusal, is MixedCurrencies, is RecordProblem, is RecordRefusal, is HeaderProblem, is JSONError,
            is NumberError, is CalendarError:
            .badData
        case is UnknownRunnable, is NotRunnable, is UnknownMapping, is ParameterError, is SchemaError, is QueryError,
            is ValueError:
            .usage
        case let error as RenderError: error.isStorageFailure ? .storageFailed : .usage
        case .failed(_, .write, _) as FileError: .storageFailed
        case is FileError: .badData
        case let error as StoreError: storeStatus(of: error)
        default: nil
        }
    }

    private static func storeStatus(of error: StoreError) -> ExitStatus {
        switch error {
        case .cannotOpen, .newerFormat, .busy, .failed, .chainBroken: .storageFailed
        case .refused: .badData
        case .unknownTransaction: .usage
        case .undoConflict, .cannotUndo: .badData
        case .schemaConflict: .pluginFailed
        }
    }
}
