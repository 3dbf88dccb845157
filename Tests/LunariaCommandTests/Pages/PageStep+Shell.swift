extension PageStep {
    /// The text that the shell reads for the step, given the path of a file that holds `content`.
    ///
    /// Nothing but commands and preparations changes the shell's folder or variables.
    func shell(contentPath: String) -> String {
        switch action {
        case .command(let command): command.text
        case .preparation(let text): text
        case .file(let name, _): "mkdir -p \"$(dirname '\(name)')\" && cp '\(contentPath)' '\(name)'"
        case .json: "[ \"$(sqlite3 :memory: \"select json_valid(readfile('\(contentPath)'))\")\" = 1 ]"
        case .body:
            Self.inWorkspace(
                """
                objects=$(lunaria list objects --format csv | sed '1d; s/,.*/",/; s/^/"/' | sort -u | tr -d '\\n')
                sed "s/@objects/$objects/" '\(contentPath)' > scripts/documented.lua
                lunaria run documented --dry-run
                status=$?
                rm scripts/documented.lua
                """)
        case .example:
            Self.inWorkspace(
                """
                mkdir -p plugins/documented/spec && cp '\(contentPath)' plugins/documented/spec/documented_spec.lua
                echo 'return { name = "documented", version = "1.0.0", api = 1 }' > plugins/documented/plugin.lua
                echo 'return {}' > plugins/documented/main.lua
                lunaria plugin test documented
                status=$?
                rm -r plugins/documented
                """)
        }
    }

    /// What the file has that the step works on.
    ///
    /// Code stands on the lines on which it stands in the page, so that a message names the right one.
    var content: String {
        switch action {
        case .file(_, let content), .json(let content): content
        case .command, .preparation: ""
        case .body(let code, let writes):
            atLine(
                "return command { reads = { @objects }, writes = { \(writes.map { "'\($0)'" }.joined(separator: ", ")) },"
                    + " run = function(args, crm, out)\n\(code)end }\n")
        case .example(let code): atLine("it('holds', function()\n\(code)end)\n")
        }
    }

    private func atLine(_ text: String) -> String { String(repeating: "\n", count: line - 1) + text }

    private static func inWorkspace(_ commands: String) -> String {
        """
        (
        until [ -f workspace.lua ]; do
          [ "$PWD" != / ] || { echo 'no workspace here; make one before'; exit 1; }
          cd ..
        done
        \(commands)
        exit $status
        )
        """
    }
}
