import Testing

/// The documentation, typed as it stands there.
///
/// `LUNARIA_UPDATE_GOLDEN=1 swift test --filter PageTests` writes what the commands show now into the pages, to be
/// reviewed as a difference; another word in place of 1 those whose path contains it.
@Suite struct PageTests {
    @Test(.disabled(if: Expectations.areUpdated), arguments: try Page.all())
    func `a page shows what its commands show`(_ page: Page) throws {
        for result in try page.run() where !result.isExpected {
            Issue.record(Comment(rawValue: result.description), sourceLocation: page.location(result.step.line))
            // What follows stands on what just went wrong.
            break
        }
    }

    @Test(
        .enabled(if: Expectations.areUpdated),
        arguments: try Page.all().filter { Expectations.areUpdated(of: $0.name) })
    func `a page is written anew`(_ page: Page) throws {
        let path = page.markdown.path
        var page = page
        var results = try page.run()
        for _ in page.steps {
            guard let text = page.renamed(with: results) else { break }
            try TextFile.write(text, to: path)
            page = try Page(path: path)
            results = try page.run()
        }
        try TextFile.write(page.rewritten(with: results), to: path)
        for result in results where result.status != result.step.status {
            if case .command = result.step.action, result.status != nil { continue }
            Issue.record(Comment(rawValue: result.description), sourceLocation: page.location(result.step.line))
        }
    }

    @Test(arguments: try Page.all())
    func `code stands between fences`(_ page: Page) {
        for part in page.markdown.parts {
            guard case .words(let text, let line) = part, text.hasPrefix("    ") || text.hasPrefix("\t") else {
                continue
            }
            Issue.record("indented code; put it between fences", sourceLocation: page.location(line))
        }
    }

    @Test(arguments: try Page.all())
    func `no command stands inside a file`(_ page: Page) {
        for step in page.steps {
            guard case .file(_, let content) = step.action, content.contains("\n$ lunaria") else { continue }
            Issue.record("the fence behind the file is missing", sourceLocation: page.location(step.line))
        }
    }

    @Test(arguments: try Page.all())
    func `a file is named in the words before it`(_ page: Page) {
        var words = ""
        for part in page.markdown.parts {
            switch part {
            case .words(let text, _), .heading(_, let text, _): words += text + "\n"
            case .comment: continue
            case .block(let block):
                if let name = block.options["file"], !words.contains("`\(name)`") {
                    Issue.record(
                        "no reader can see that the file is `\(name)`", sourceLocation: page.location(block.line))
                }
                words = ""
            }
        }
    }
}

extension Page {
    fileprivate func location(_ line: Int) -> SourceLocation {
        SourceLocation(
            fileID: "LunariaCommandTests/" + (name.split(separator: "/").last.map(String.init) ?? name),
            filePath: markdown.path, line: line, column: 1)
    }
}
