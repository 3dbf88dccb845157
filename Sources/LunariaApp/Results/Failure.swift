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

    /// Makes a failure that is told in English alone.
    public init(_ status: ExitStatus, _ message: String) { self.init(status, Label(message)) }

    /// The English sentences.
    public var message: String { words.en }

    /// The English sentences.
    public var description: String { words.en }

    /// Turns any error into words and a status: the one place where that is decided.
    public init(_ error: any Error) {
        switch error {
        case let failure as Failure: self = failure
        case let error as PluginError: self.init(error.isDeadline ? .deadline : .pluginFailed, error.description)
        case let error as Refusal: self.init(.badData, error.description)
        case let error as ManifestError: self.init(.pluginFailed, error.description)
        case let error as SourceError: self.init(.pluginFailed, error.description)
        case let error as MixedCurrencies: self.init(.badData, error.description)
        case let error as UnknownRunnable: self.init(.usage, error.description)
        case let error as NotRunnable: self.init(.usage, error.description)
        case let error as UnknownMapping: self.init(.usage, error.description)
        case let error as ParameterError: self.init(.usage, error.description)
        case let error as SchemaError: self.init(.usage, error.description)
        case let error as RenderError: self.init(error.isStorageFailure ? .storageFailed : .usage, error.description)
        case let error as QueryError: self.init(.usage, error.description)
        case let error as ValueError: self.init(.usage, error.description)
        case let error as RecordProblem: self.init(.badData, error.description)
        case let error as RecordRefusal: self.init(.badData, error.description)
        case let error as WriteCircle: self.init(.pluginFailed, error.description)
        case let error as HeaderProblem: self.init(.badData, error.description)
        case let error as FileError: self.init(Self.status(of: error), error.description)
        case let error as JSONError: self.init(.badData, error.description)
        case let error as StoreError: self.init(Self.status(of: error), error.description)
        case let error as NumberError: self.init(.badData, error.description)
        case let error as CalendarError: self.init(.badData, error.description)
        default: self.init(.storageFailed, "unexpected failure: \(error)")
        }
    }

    private static func status(of error: FileError) -> ExitStatus {
        if case .failed(_, .write, _) = error { .storageFailed } else { .badData }
    }

    private static func status(of error: StoreError) -> ExitStatus {
        switch error {
        case .cannotOpen, .newerFormat, .busy, .failed, .chainBroken: .storageFailed
        case .refused: .badData
        case .unknownTransaction: .usage
        case .undoConflict, .cannotUndo: .badData
        case .schemaConflict: .pluginFailed
        }
    }
}
