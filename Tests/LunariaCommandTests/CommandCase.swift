import Testing

/// What stands under one heading of a story: files and commands, run in order in a directory of their own.
struct CommandCase: Sendable, CustomTestStringConvertible {
    /// The name of the story's file.
    let story: String
    let path: String
    let heading: String
    /// The steps that prepare the directory, which the story shows before its first heading, and the case's own.
    let steps: [Step]

    var testDescription: String { "\(story): \(heading)" }

    /// Runs the commands; answers what each showed.
    func run() throws -> [Comparison] {
        let directory = try CaseDirectory()
        var comparisons: [Comparison] = []
        for step in steps {
            switch step {
            case .file, .preparation: try directory.prepare(step)
            case .exchange(let exchange):
                comparisons.append(
                    Comparison(path: path, exchange: exchange, found: try directory.run(exchange.command)))
            }
        }
        return comparisons
    }
}
