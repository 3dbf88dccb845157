public import ArgumentParser
import LunariaApp
import LunariaCore

extension ResultFormat: ExpressibleByArgument {}

/// Options of commands that show a result.
struct OutputOptions: ParsableArguments {
    @Option(help: "The format of the result; that which the ending of --output names, else text.")
    var format: ResultFormat?

    @Option(help: "The file the result goes to, instead of standard output.", completion: .file())
    var output: String?

    @OptionGroup var csv: CSVOptions

    /// Shows a result with `body` and completes the output; a file appears only when all went well.
    func present(defaultFormat: ResultFormat = .text, _ body: (Presentation) throws -> Void) throws {
        try Self.present(format ?? ResultFormat(impliedBy: output) ?? defaultFormat, output, csv: csv.style, body)
    }

    static func present(
        _ format: ResultFormat, _ path: String?, csv: CSVStyle = CSVStyle(), _ body: (Presentation) throws -> Void
    ) throws {
        try format.check(csv)
        try format.check(goesToTerminal: (path == nil || path == "-") && Terminal.showsResults)
        let output = try ResultOutput(path: path, temporaryFolder: Environment.temporaryFolder)
        try body(Presentation(format: format, output: output, width: path == nil ? Terminal.width : nil, csv: csv))
        try output.finish()
    }
}
