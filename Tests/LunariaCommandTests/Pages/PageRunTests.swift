import Testing

/// Pages that are what they must not be, and some that are sound.
@Suite struct PageRunTests {
    struct Example: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let text: String
        /// The numbers of the lines whose steps do not do what the page says.
        let wrong: [Int]
    }

    @Test(arguments: [
        Example(
            testDescription: "folder and variables last, and errors stand where they come",
            text: "```console\n$ mkdir a; cd a; x=1\n$ echo $x; ls b; pwd\n1\n…\n<dir>/a\n```\n", wrong: []),
        Example(testDescription: "other output", text: "```console\n$ echo 1\n2\n```\n", wrong: [2]),
        Example(testDescription: "a status that is not told", text: "```console\n$ false\n```\n", wrong: [2]),
        Example(testDescription: "a status that is told", text: "```console exit=3\n$ (exit 3)\n```\n", wrong: []),
        Example(
            testDescription: "a told status is the last one", text: "```console exit=1\n$ false\n$ false\n```\n",
            wrong: [2]),
        Example(testDescription: "a shell that ends", text: "```console\n$ exit 0\n$ echo 1\n1\n```\n", wrong: [2, 3]),
        Example(
            testDescription: "a file, and a command over two lines",
            text: "```csv file=a/b\nx\n```\n\n```console\n$ cat \\\n> a/b\nx\n```\n", wrong: []),
        Example(
            testDescription: "what no reader sees", text: "<!-- run:\nx=1\nfalse\n-->\n\n<!-- a note -->\n", wrong: [1]),
        Example(
            testDescription: "JSON", text: "```json\n{ \"a\": [1] }\n```\n\n```json\n{ a: … }\n```\n", wrong: [5]),
        Example(testDescription: "code without a workspace", text: "```lua\nassert(true)\n```\n", wrong: [1]),
        Example(
            testDescription: "code in a workspace",
            text: """
                <!-- run: lunaria init -->

                ```lua writes=account
                crm.accounts:create { key = "K1", name = "Alpine Sports" }
                assert(crm.accounts:count() == 1)
                ```

                ```lua
                assert(crm.accounts:count() == 0)
                ```

                ```lua
                assert(false)
                ```

                ```lua spec
                assert.equal(0, crm.accounts:count())
                ```

                ```lua spec
                assert.equal(1, crm.accounts:count())
                ```

                """, wrong: [12, 20]),
    ])
    func `a page is wrong where it does not do what it says`(_ example: Example) throws {
        #expect(try page(example.text).run().filter { !$0.isExpected }.map(\.step.line) == example.wrong)
    }

    @Test(arguments: [
        "```lua\n", "```\nx\n```\n", "```sh\nls\n```\n", "```console status=1\n```\n", "```lua file=\n```\n",
    ])
    func `a block that nothing can run is refused`(_ text: String) {
        #expect(throws: Markdown.Problem.self) { try page(text) }
    }

    @Test func `a page is written with what its commands show, and with the new names of runs`() throws {
        let text = """
            ```console
            $ echo stored as run $((1 + 1))
            stored as run 1
            $ echo show 1
            $ seq 5
            1
            …
            4
            ```

            See run 1.
            """
        let renamed = try #require(try page(text).renamed(with: page(text).run()))
        #expect(renamed.hasSuffix("See run 2."))
        #expect(
            try page(text).rewritten(with: page(text).run())
                == text.replacing("stored as run 1", with: "stored as run 2")
                .replacing("echo show 1\n", with: "echo show 1\nshow 1\n").replacing("…\n4", with: "…\n5"))
    }

    private func page(_ text: String) throws -> Page {
        let directory = try CaseDirectory()
        try directory.write(text, to: "page.md")
        return try Page(path: directory.path + "/page.md")
    }
}
