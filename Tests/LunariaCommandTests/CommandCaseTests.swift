import Testing

/// What people see: the cases in `Cases/*.md`, run through the built `lunaria`.
///
/// `LUNARIA_UPDATE_GOLDEN=1 swift test --filter LunariaCommandTests` writes what the commands show now into the
/// files, to be reviewed as a difference; a part of a story's name instead of `1` writes that story alone.
@Suite struct CommandCaseTests {
    @Test(.disabled(if: Expectations.areUpdated), arguments: try Story.all().flatMap(\.cases))
    func `commands show what their story says`(_ example: CommandCase) throws {
        for comparison in try example.run() where comparison.found != comparison.exchange.outcome {
            Issue.record(
                Comment(rawValue: comparison.description),
                sourceLocation: SourceLocation(
                    fileID: "LunariaCommandTests/\(example.story)", filePath: comparison.path,
                    line: comparison.exchange.line, column: 1))
            // What follows stands on what just went wrong.
            break
        }
    }

    @Test(
        .enabled(if: Expectations.areUpdated),
        arguments: try Story.all().filter { Expectations.areUpdated(of: $0.name) })
    func `a story is written anew`(_ story: Story) throws {
        var outcomes: [Int: Outcome] = [:]
        for example in story.cases {
            for comparison in try example.run() { outcomes[comparison.exchange.line] = comparison.found }
        }
        try TextFile.write(story.rewritten(with: outcomes), to: story.path)
    }

    @Test func `every command has a case`() throws {
        let commands = try Story.all().flatMap(\.cases).flatMap(\.steps).compactMap { step -> String? in
            if case .exchange(let exchange) = step { exchange.command } else { nil }
        }
        let help = try CaseDirectory().run("lunaria --help").output
        let names = try help.matches(of: Regex<(Substring, Substring)>("\n  ([a-z]+) {2,}[A-Z]")).map(\.output.1)
        #expect(names.count >= 10)
        for name in names {
            #expect(commands.contains { $0.contains("lunaria \(name)") }, "no case runs `lunaria \(name)`")
        }
    }
}
