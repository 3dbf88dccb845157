import Testing

/// Commands that run again whenever a file changes.
@Suite struct WatchTests {
    /// What the scripts below find: `appears TEXT N` waits until the text is in the log for the N-th time, `ends` until
    /// the watching has ended by Ctrl-C.
    private static let prelude = """
        appears() {
            for _ in $(seq 400); do
                [ "$(grep -sFc "$1" log || true)" -ge "$2" ] && return
                sleep 0.05
            done
            echo "not there $2 times: $1"; cat log; kill -KILL $watching; exit 1
        }
        ends() { kill -INT $watching; wait $watching; echo "ended with $?"; }
        lunaria init . 2>/dev/null
        touch log
        lunaria plugin new greeting --kind command > /dev/null

        """

    private static func run(_ script: String) throws -> Outcome { try CaseDirectory().run(prelude + script) }

    @Test func `specs run again when a file of the plugin changes, fails or comes and goes`() throws {
        let outcome = try Self.run(
            """
            lunaria plugin test greeting --watch > log 2>&1 & watching=$!
            appears "1 passed, 0 failed" 1
            sed -i 's/"late"/"found"/' plugins/greeting/main.lua
            appears "0 passed, 1 failed" 1
            appears "plugins/greeting/main.lua ──" 1
            echo 'return (' > plugins/greeting/main.lua
            appears "main.lua:2: plugin 'greeting'" 1
            rm plugins/greeting/plugin.lua
            appears "the folder has no manifest" 1
            rm -r plugins/greeting
            lunaria plugin new greeting --kind command > /dev/null
            appears "1 passed, 0 failed" 2
            mkdir plugins/greeting/rules
            echo 'return { late = "late" }' > plugins/greeting/rules/words.lua
            sed -i 's/"late"/require("rules.words").late/' plugins/greeting/main.lua
            appears "1 passed, 0 failed" 3
            cp plugins/greeting/rules/words.lua words.lua
            sed -i 's/"late"/"other"/' plugins/greeting/rules/words.lua
            appears "0 passed, 1 failed" 2
            mv words.lua plugins/greeting/rules/words.lua
            appears "1 passed, 0 failed" 4
            ends
            """)
        #expect(outcome == Outcome(output: "ended with 130\n", errors: "", status: 0))
    }

    @Test func `a command runs again when the settings change, and not when the data do`() throws {
        let outcome = try Self.run(
            """
            echo 'return command { writes = { "account" }, parameters = { name = { type = "text" } },
              run = function(args, crm, out)
                crm.accounts:save { key = args.name, name = args.name }
                out:text("hello " .. args.name)
              end }' > scripts/greet.lua
            echo 'return { currency = "EUR", parameters = { greet = { name = "wei" } } }' > workspace.lua
            lunaria run greet --watch > log 2>&1 & watching=$!
            appears "hello wei" 1
            appears "transaction 1" 1
            lunaria run greet --name li > /dev/null 2>&1
            echo 'return { currency = "EUR", parameters = { greet = { name = "anna" } } }' > workspace.lua
            appears "hello anna" 1
            appears "transaction 3" 1
            grep -c "hello" log
            ends
            """)
        #expect(outcome == Outcome(output: "2\nended with 130\n", errors: "", status: 0))
    }

    @Test func `ctrl-C ends what runs`() throws {
        let outcome = try Self.run(
            """
            echo 'return command { run = function() print("begun") while true do end end }' > scripts/endless.lua
            lunaria run endless --watch --deadline 60 > log 2>&1 & watching=$!
            appears "begun" 1
            ends
            """)
        #expect(outcome == Outcome(output: "ended with 130\n", errors: "", status: 0))
    }

    @Test func `a plugin in a folder of any place is watched`() throws {
        let outcome = try Self.run(
            """
            mv plugins/greeting greeting && rm -r workspace.lua
            lunaria plugin test ./greeting --watch > log 2>&1 & watching=$!
            appears "1 passed, 0 failed" 1
            touch greeting/main.lua
            appears "1 passed, 0 failed" 2
            ends
            """)
        #expect(outcome == Outcome(output: "ended with 130\n", errors: "", status: 0))
    }
}
