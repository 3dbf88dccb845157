import Testing

@testable import lunaria

/// Help in two languages: what one says, the other says.
@Suite struct HelpLanguageTests {
    /// A page of help in both languages, its entries on one line each.
    private struct Page {
        let command: String
        let english: [String]
        let chinese: [String]

        init(_ command: String, in directory: CaseDirectory) throws {
            self.command = command
            let asked = command == "lunaria help help" ? command : command + " --help"
            english = Self.lines(of: try directory.run("COLUMNS=100000 \(asked)").output)
            chinese = Self.lines(of: try directory.run("COLUMNS=100000 \(asked) --lang zh").output)
        }

        /// The commands below this one.
        var commands: [String] {
            guard let heading = english.firstIndex(of: "SUBCOMMANDS:") else { return [] }
            return english[english.index(after: heading)...].prefix { !$0.isEmpty }.compactMap {
                $0.split(separator: " ").first.map { "\(command) \($0)" }
            }
        }

        private static func lines(of text: String) -> [String] {
            text.split(separator: "\n", omittingEmptySubsequences: false).reduce(into: []) { lines, line in
                if line.hasPrefix(String(repeating: " ", count: 26)), let last = lines.last {
                    lines[lines.count - 1] = last + line
                } else {
                    lines.append(String(line))
                }
            }
        }
    }

    private static let pages: Result<[Page], any Error> = Result {
        let directory = try CaseDirectory()
        var pages = [try Page("lunaria help help", in: directory), try Page("lunaria", in: directory)]
        var next = 1
        while next < pages.count {
            pages += try pages[next].commands.map { try Page($0, in: directory) }
            next += 1
        }
        return pages
    }

    @Test func `all that help says is there in Chinese`() throws {
        let pages = try Self.pages.get()
        #expect(pages.count > 30)
        for page in pages {
            #expect(page.english.count == page.chinese.count, "\(page.command) has other lines in Chinese")
            for (english, chinese) in zip(page.english, page.chinese) where !english.isEmpty {
                #expect(!english.hasHan, "\(page.command): \(english)")
                // Names of options stay; what stands behind them does not.
                let meaning = chinese.firstRange(of: /\S  +/).map { chinese[$0.upperBound...] } ?? chinese[...]
                #expect(meaning.hasHan, "\(page.command): no Chinese for '\(english)'")
                for value in chinese.matches(of: /<([^>]*)>/) {
                    #expect(value.1.hasHan, "\(page.command): no Chinese for <\(value.1)>")
                }
                if english.hasPrefix("USAGE: ") {
                    let words = chinese.matches(of: /\b[A-Z]{3,}\b/).map(\.output)
                    #expect(words.isEmpty, "\(page.command): \(chinese)")
                }
            }
        }
    }

    @Test func `each word of the parser that is translated is there`() throws {
        let english = try Self.pages.get().flatMap(\.english)
        for word in HelpWords.translated {
            let isThere = english.contains { $0.contains(word) }
            #expect(isThere, "ArgumentParser says '\(word)' no more")
        }
    }

    @Test(arguments: ["lunaria", "lunaria import", "lunaria incentive adjust"], [50, 60, 80, 120])
    func `Chinese help fits the width`(command: String, width: Int) throws {
        let page = try CaseDirectory().run("COLUMNS=\(width) \(command) --help --lang zh").output
        for line in page.split(separator: "\n") where !line.hasPrefix("用法：") && !line.hasPrefix("  `lunaria") {
            let columns = line.reduce(0) { $0 + ($1.isASCII ? 1 : 2) }
            #expect(columns <= width, "\(line)")
        }
    }
}

extension StringProtocol {
    /// Whether it holds a Chinese character.
    var hasHan: Bool { contains { ("\u{4E00}"..."\u{9FFF}").contains($0) } }
}
