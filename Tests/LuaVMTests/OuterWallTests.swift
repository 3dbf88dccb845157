import Glibc
import LuaVM
import Testing

@Suite struct OuterWallTests {
    @Test func `a script stuck in C ends the process with the message and the status`() throws {
        let result = try Probe.run("luavm-wall-probe")
        #expect(result.standardError == "plugin 'stuck' was stopped: it did not come back\n")
        #expect(result.exitStatus == 124)
    }

    @Test func `a script that comes back in time does not meet the wall`() throws {
        let vm = try Machine.make(deadline: .milliseconds(20))
        let wall = OuterWall(grace: .seconds(60), message: "stopped\n", exitStatus: 124)
        try vm.load("while true do end", name: "@x.lua")
        #expect(throws: LuaError.self) { try vm.call(wall: wall) }
        #expect(vm.outcome("return 1") == .returned("1"))
    }
}

/// Another executable of this package, run as a child.
private enum Probe {
    struct Result {
        let standardError: String
        let exitStatus: Int32
    }

    struct Failure: Error {
        let message: String
    }

    static func run(_ name: String) throws -> Result {
        let path = try siblingPath(name)
        var ends: [Int32] = [0, 0]
        guard pipe(&ends) == 0 else { throw Failure(message: "no pipe") }
        // Children of other tests that start meanwhile would keep the end open that is written to.
        for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
        var actions = posix_spawn_file_actions_t()
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_adddup2(&actions, ends[1], STDERR_FILENO)
        var child: pid_t = 0
        let status = path.withCString { path in
            var arguments: [UnsafeMutablePointer<CChar>?] = [strdup(path), nil]
            defer { free(arguments[0]) }
            return posix_spawn(&child, path, &actions, nil, &arguments, environ)
        }
        close(ends[1])
        defer { close(ends[0]) }
        guard status == 0 else { throw Failure(message: "cannot start \(path)") }
        let text = readAll(ends[0])
        var ended: Int32 = 0
        guard waitpid(child, &ended, 0) == child else { throw Failure(message: "cannot wait for \(path)") }
        return Result(standardError: text, exitStatus: ended & 0x7F == 0 ? (ended >> 8) & 0xFF : -(ended & 0x7F))
    }

    private static func siblingPath(_ name: String) throws -> String {
        var buffer = [CChar](repeating: 0, count: Int(PATH_MAX))
        let length = readlink("/proc/self/exe", &buffer, buffer.count)
        guard length > 0 else { throw Failure(message: "no path of the test") }
        let path = String(decoding: buffer.prefix(length).map(UInt8.init(bitPattern:)), as: UTF8.self)
        guard let slash = path.lastIndex(of: "/") else { throw Failure(message: "no folder in \(path)") }
        return path[...slash] + name
    }

    private static func readAll(_ descriptor: Int32) -> String {
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 4096)
        while case let count = read(descriptor, &buffer, buffer.count), count > 0 { bytes += buffer.prefix(count) }
        return String(decoding: bytes, as: UTF8.self)
    }
}
