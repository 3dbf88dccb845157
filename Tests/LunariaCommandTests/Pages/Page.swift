import Testing

/// A page of the documentation, whose blocks are worked through from top to bottom in one directory, empty at first, by
/// one shell.
///
/// A block with `file=PATH` writes a file. A block `console` runs each `$ command` and shows what a terminal shows, `…`
/// standing for any number of lines; a last status other than 0 is told by `exit=STATUS`. A block `lua` is run as the
/// body of a command's `run(args, crm, out)`, one `lua spec` as the body of an example of a spec; `json` must parse, and
/// `text` is not run. A comment `<!-- run: commands -->` prepares what no reader needs to see.
struct Page: Sendable, CustomTestStringConvertible {
    let markdown: Markdown
    let steps: [PageStep]

    /// The path below the package.
    var name: String { markdown.path.replacing(Product.package + "/", with: "") }
    var testDescription: String { name }

    init(path: String) throws {
        markdown = try Markdown(path: path)
        steps = try PageReader.steps(of: markdown)
    }

    /// The README, those of the bundled plugins and the documentation, without decisions and what is generated.
    static func all() throws -> [Page] {
        let documents = try TextFile.files(under: Product.package + "/docs").filter { name in
            name.hasSuffix(".md") && !name.hasPrefix("decisions/") && !name.hasPrefix("reference/")
        }
        let plugins = try TextFile.names(in: Product.package + "/plugins").map { "plugins/\($0)/README.md" }
        return try (["README.md"] + documents.map { "docs/" + $0 } + plugins).map { name in
            try Page(path: Product.package + "/" + name)
        }
    }

    func run() throws -> [PageResult] {
        let directory = try CaseDirectory()
        var script = ""
        for (number, step) in steps.enumerated() {
            let path = "\(directory.scratch)/\(number)"
            try TextFile.write(step.content, to: path + ".content")
            try TextFile.write(step.shell(contentPath: path + ".content") + "\n", to: path + ".sh")
            script += ". '\(path).sh' >'\(path).shown' 2>&1; echo $? >'\(path).status'\n"
        }
        _ = try directory.run(script)
        return try steps.enumerated().map { number, step in
            let path = "\(directory.scratch)/\(number)"
            guard let status = try? TextFile.read(path + ".status") else {
                return PageResult(page: name, step: step, shown: [], status: nil)
            }
            let text = directory.anonymous(try TextFile.read(path + ".shown"))
            let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
            return PageResult(
                page: name, step: step, shown: lines.last == "" ? lines.dropLast() : lines,
                status: Int32(status.dropLast()))
        }
    }
}
