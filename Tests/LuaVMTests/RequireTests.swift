import LuaVM
import Testing

@Suite struct RequireTests {
    static func machine() throws -> LuaVM {
        let modules = [
            "a": "return { b = require 'b' }", "b": "return { c = require 'c' }", "c": "return { a = require 'a' }",
            "once": "local n = 0 return function() n = n + 1 return n end", "nothing": "", "broken": "\nreturn +",
            "failing": "\n\nerror 'at start'", "deep.er": "return ...",
        ]
        return try Machine.make { name, stack in
            if name == "host.number" {
                stack.push(42)
                return .pushed
            }
            guard let source = modules[name] else { return .absent("no file '\(name).lua'") }
            return .source(Array(source.utf8), name: "@plugins/x/\(name).lua")
        }
    }

    static let answers: [(String, String)] = [
        ("return require 'host.number'", "42"),
        ("return require 'deep.er'", "deep.er"),
        ("return require 'nothing'", "true"),
        ("require('once')() return require('once')()", "2"),
        ("local ok, e = pcall(require, 'a') return e.message", "module 'a' requires itself: a → b → c → a"),
        (
            "pcall(require, 'a') local ok, e = pcall(require, 'b') return e.message",
            "module 'b' requires itself: b → c → a → b"
        ),
        ("local ok, e = pcall(require, 'none') return e.message", "module 'none' not found: no file 'none.lua'"),
    ]

    @Test(arguments: answers)
    func `require answers`(source: String, expected: String) throws {
        #expect(try RequireTests.machine().outcome(source) == .returned(expected))
    }

    @Test func `an error inside a module has the position in the module`() throws {
        let vm = try RequireTests.machine()
        let failing = vm.failure("require 'failing'")
        #expect(failing?.description == "plugins/x/failing.lua:3: at start")
        let broken = vm.failure("require 'broken'")
        #expect(broken?.code == .syntax)
        #expect(broken?.file == "plugins/x/broken.lua")
        #expect(broken?.line == 2)
    }

    static let names = [
        "", ".", "..", "a.", ".a", "a..b", "../a", "/etc/passwd", "a/b", "a\\b", "a b", "a\0b", "é", "a:b", "C:", "~",
    ]

    @Test(arguments: names)
    func `names that are no module names never reach the resolver`(name: String) throws {
        var asked = 0
        let vm = try Machine.make { _, _ in
            asked += 1
            return .absent("")
        }
        vm.stack.push(name)
        vm.declare("name")
        let error = vm.failure("require(name)")
        #expect(error?.code == .argument)
        let hasNUL = name.utf8.contains(0)
        #expect(
            error?.message
                == (hasNUL
                    ? "argument #1 of 'require' has a NUL character at position 2, which text never contains"
                    : "'\(name)' is not the name of a module"))
        #expect(asked == 0)
    }
}
