/// A Markdown file in `Prepared` that makes a workspace which several stories and tests begin with.
///
/// Blocks with `file=NAME` are files; those fenced as `sh` hold commands, each of which must succeed.
struct Preparation {
    let steps: [Step]

    init(named name: String) throws {
        let folder = #filePath.split(separator: "/").dropLast().reduce(into: "") { $0 += "/" + $1 } + "/Prepared/"
        steps = try Markdown(path: folder + name).parts.flatMap { part throws -> [Step] in
            guard case .block(let block) = part else { return [] }
            if let file = block.options["file"] { return [.file(name: file, content: block.text)] }
            guard block.language == "sh" else {
                throw Markdown.Problem(description: "\(name), line \(block.line): found neither a file nor commands")
            }
            return block.text.split(separator: "\n").map { .preparation(String($0)) }
        }
    }

    /// A directory in which everything is prepared.
    func makeDirectory() throws -> CaseDirectory {
        let directory = try CaseDirectory()
        for step in steps { try directory.prepare(step) }
        return directory
    }
}

extension CaseDirectory {
    /// Writes the file of a step, or runs its command, which must succeed.
    func prepare(_ step: Step) throws {
        switch step {
        case .file(let name, let content): try write(content, to: name)
        case .preparation(let command): try succeed(command)
        case .exchange(let exchange): try succeed(exchange.command)
        }
    }

    /// Runs a command that must succeed; answers what it shows.
    @discardableResult
    func succeed(_ command: String) throws -> String {
        let outcome = try run(command)
        guard outcome.status == 0 else {
            throw TextFile.Problem(
                description: "`\(command)` ends with \(outcome.status):\n\(outcome.output)\(outcome.errors)")
        }
        return outcome.output
    }
}
