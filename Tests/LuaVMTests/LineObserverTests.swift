import LuaVM
import Testing

/// An observer of the lines that run.
@Suite struct LineObserverTests {
    final class Lines: LuaLineObserver {
        var seen: [String] = []

        func willRun(line: Int, of chunk: UnsafeRawBufferPointer) {
            seen.append("\(String(decoding: chunk, as: UTF8.self)):\(line)")
        }
    }

    @Test(
        arguments: [
            ("local a = 1\n\nreturn a", [1, 3]),
            ("if false then\n  print(1)\nend\nreturn 1", [1, 4]),
            ("for _ = 1, 2 do\n  local x = 1\nend", [1, 2, 1, 2, 1, 3]),
            ("local co = coroutine.wrap(function()\n  coroutine.yield(1)\nend)\nco()\nco()", [1, 3, 1, 4, 2, 5, 3]),
        ])
    func `is told of each line, in coroutines, too`(source: String, lines: [Int]) throws {
        let (vm, observer) = (try Machine.make(), Lines())
        vm.observeLines(observer)
        _ = try vm.run(source)
        #expect(observer.seen == lines.map { "@plugins/x/main.lua:\($0)" })
    }

    @Test(arguments: DeadlineTests.endless)
    func `an endless script that is observed stops at its deadline`(source: String) throws {
        let vm = try Machine.make(deadline: .milliseconds(60))
        let observer = Lines()
        vm.declare(
            "host",
            .closure { frame in
                frame.stack.setTop(1)
                try frame.stack.call()
                return 0
            })
        vm.observeLines(observer)
        #expect(vm.failure(source)?.code == (source.hasPrefix("error(") ? .runtime : .deadline))
        // The hook of the deadline is gone, and the observer's is back.
        observer.seen = []
        #expect(try vm.run("return 1\n") == "1")
        #expect(observer.seen == ["@plugins/x/main.lua:1"])
    }
}
