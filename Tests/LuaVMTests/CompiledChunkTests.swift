import LuaVM
import Testing

/// What a chunk consists of, without having run.
@Suite struct CompiledChunkTests {
    private static func chunk(_ source: String) throws -> CompiledChunk {
        try Machine.make().compile(Array(source.utf8), name: "@plugins/x/main.lua")
    }

    private static func globals(_ source: String) throws -> [String] {
        try chunk(source).globals.map { "\($0.isSet ? "set" : "get") \($0.name):\($0.line)" }
    }

    @Test(
        arguments: [
            ("local a = 1\nreturn a", [1, 2]),
            // The compiler adds a jump behind the first return and a return behind the last; neither ever runs.
            (
                "local function f(x)\n  if x then\n    return g(\n      x\n    )\n  end\n  return h(x)\nend\nreturn f",
                [2, 3, 5, 7, 8, 9]
            ),
            ("for i = 1, 3 do\n  print(i)\nend", [1, 2]),
            ("for k in pairs({}) do\n  print(k)\nend\nreturn 1", [1, 2, 3, 4]),
            ("while true do\n  local x <const> = f()\n  if x then break end\nend", [2, 3]),
            ("return {\n  a = 1,\n  b = function()\n    return 2\n  end,\n}", [1, 2, 4, 5, 6]),
            ("-- nothing", []),
        ])
    func `the executable lines are those that can be reached`(source: String, lines: [Int]) throws {
        let found = try Self.chunk(source).executableLines.sorted()
        #expect(found == lines)
    }

    @Test func `globals are known with their lines, in all functions`() throws {
        let source = """
            local print = print
            x = 1
            local function f() return function() y.z = tostring(x) end end
            local _ENV = { inner = 1 }
            return inner, f, function() return inner end
            """
        #expect(
            try Self.globals(source) == [
                "get print:1", "set x:2",
                "get tostring:3", "get x:3",
                "get y:3",
            ])
    }

    @Test func `a global is found among more constants than an instruction can name`() throws {
        let many = (0..<400).map { "local v\($0 % 100) = \"text \($0)\"" }
        let blocks = stride(from: 0, to: 400, by: 100).map {
            "do " + many[$0..<$0 + 100].joined(separator: "\n") + " end"
        }
        let source = blocks.joined(separator: "\n") + "\nlate = early"
        #expect(
            try Self.globals(source) == [
                "get early:401", "set late:401",
            ])
    }

    @Test func `lines far apart keep their numbers`() throws {
        let source = "f()" + String(repeating: "\n", count: 500) + "g()" + String(repeating: "\n", count: 5) + "h()"
        #expect(try Self.chunk(source).executableLines.sorted() == [1, 501, 506])
    }

    @Test func `what is no Lua is a syntax error`() throws {
        #expect(throws: LuaError.self) { try Self.chunk("return (") }
    }
}
