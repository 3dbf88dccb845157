public import ArgumentParser
import LunariaApp
import LunariaCore

extension ResultFormat: ExpressibleByArgument {}

/// Options of commands that show a result.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en: "The format of the result; that which the ending of --output names, else text.",
            zh: "结果的格式；默认按 --output 的扩展名，否则为 text。", value: "格式"))
    var format: ResultFormat?

    @Option(
        help: ArgumentHelp(
            en: "The file the result goes to, instead of standard output.", zh: "把结果写入文件，而不是标准输出。", value: "文件"),
        completion: .file())
    var output: String?

    @OptionGroup var csv: CSVOptions

    /// Shows a result with `body` and completes the output; a file appears only when all went well.
    func present(
        defaultFormat: ResultFormat = .text, watch: Watch? = nil, _ body: (Presentation) throws -> Void
    ) throws {
        try Self.present(
            format ?? ResultFormat(impliedBy: output) ?? defaultFormat, output, csv: csv.style, watch: watch, body)
    }

    static func present(
        _ format: ResultFormat, _ path: String?, csv: CSVStyle = CSVStyle(), watch: Watch? = nil,
        _ body: (Presentation) throws -> Void
    ) throws {
        try format.check(csv)
        try format.check(goesToTerminal: (path == nil || path == "-") && Terminal.showsResults)
        let output = try ResultOutput(path: path, temporaryFolder: Environment.temporaryFolder) {
            // The result is not to stand beside the line that shows how far the work is.
            if Terminal.showsResults { watch?.finish() }
        }
        let isShown = path == nil
        try body(
            Presentation(
                format: format, output: output, width: isShown ? Terminal.width : nil,
                isColored: isShown && Terminal.colorsResults, csv: csv))
        try output.finish()
    }
}
