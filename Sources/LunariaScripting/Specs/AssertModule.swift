import LuaVM
import LunariaCore

/// The table `assert` of a spec, which can also be called, as in Lua.
enum AssertModule {
    /// Pushes the table.
    static func push(_ stack: borrowing LuaStack) {
        stack.newTable()
        stack.push(
            LuaMetatable(
                named: "assert",
                methods: [
                    "equal": .closure(equal), "same": .closure(same), "near": .closure(near), "error": .closure(error),
                    "truthy": .closure { frame in try holds(frame, frame.stack.isTruthy(at: 1), "true") },
                    "falsy": .closure { frame in try holds(frame, !frame.stack.isTruthy(at: 1), "false or nil") },
                ],
                events: [.call: .closure(call)]))
        stack.setMetatable(at: -2)
    }

    /// `assert(value, message)`: answers its arguments if the value is true.
    private static func call(_ frame: borrowing LuaFrame) throws -> Int32 {
        guard frame.stack.top >= 2 else { throw ScriptFault.argument("assert takes a value, found none") }
        guard !frame.stack.isTruthy(at: 2) else { return frame.stack.top - 1 }
        throw AssertionFailure(try message(frame, at: 3) ?? "assertion failed!")
    }

    /// `assert.equal(expected, found)`: tables are equal only to themselves.
    private static func equal(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (expected, found) = try pair(frame, "assert.equal")
        if case .table = expected, case .table = found {
            if frame.stack.isRawEqual(1, 2) { return 0 }
            throw AssertionFailure(
                try sentence(frame, "these are two tables, and assert.same compares what is in them"),
                expected: expected.shown, found: found.shown)
        }
        if expected.equals(found) { return 0 }
        throw AssertionFailure(
            try sentence(frame, "the values differ"), expected: expected.shown, found: found.shown)
    }

    /// `assert.same(expected, found)`: tables are equal if all that is in them is.
    private static func same(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (expected, found) = try pair(frame, "assert.same")
        guard let difference = SpecDifference(expected: expected, found: found) else { return 0 }
        let what = difference.path.isEmpty ? "the values differ" : "the tables differ at \(difference.path)"
        throw AssertionFailure(
            try sentence(frame, what), expected: difference.expected.shown, found: difference.found.shown)
    }

    /// `assert.near(expected, found, tolerance)`: exact numbers stay exact.
    private static func near(_ frame: borrowing LuaFrame) throws -> Int32 {
        let (expected, found) = try pair(frame, "assert.near")
        let (_, types) = try frame.crossing()
        let tolerance = try SpecValue(frame.stack, at: 3, types)
        guard let isNear = expected.isNear(found, within: tolerance) else {
            throw ScriptFault.argument(
                "assert.near is given \(expected.shown), \(found.shown) and \(tolerance.shown), "
                    + "expected two numbers of a kind and a tolerance",
                hint: "write assert.near(\"0.33\", x, \"0.01\")")
        }
        if isNear { return 0 }
        throw AssertionFailure(
            try sentence(frame, "the numbers are further apart than \(tolerance.shown)", at: 4),
            expected: expected.shown, found: found.shown)
    }

    /// `assert.error(function, part)`: the function raises an error that says so; answers what it says.
    private static func error(_ frame: borrowing LuaFrame) throws -> Int32 {
        try frame.expect(.function, 1)
        let part = frame.stack.isNil(at: 2) ? nil : try frame.string(2)
        frame.stack.push(copyOf: 1)
        do {
            try frame.stack.call()
        } catch {
            // The end of the time and of the memory of the example itself is nothing that it can expect.
            if error.isStop { throw error }
            guard let part, !error.message.contains(part) else {
                frame.stack.push(error.message)
                return 1
            }
            throw AssertionFailure(
                "the error says something else", expected: SpecValue.text(Array(part.utf8)).shown,
                found: SpecValue.text(Array(error.message.utf8)).shown)
        }
        throw AssertionFailure(
            "no error was raised", expected: part.map { SpecValue.text(Array($0.utf8)).shown } ?? "an error",
            found: "none")
    }

    private static func holds(_ frame: borrowing LuaFrame, _ holds: Bool, _ expected: String) throws -> Int32 {
        if holds { return 0 }
        let (_, types) = try frame.crossing()
        throw AssertionFailure(
            try sentence(frame, "the value is not \(expected)", at: 2), expected: expected,
            found: try SpecValue(frame.stack, at: 1, types).shown)
    }

    private static func pair(
        _ frame: borrowing LuaFrame, _ name: String
    ) throws -> (expected: SpecValue, found: SpecValue) {
        guard frame.stack.top >= 2 else {
            throw ScriptFault.argument("\(name) takes what is expected and what was found, it is given one value")
        }
        let (_, types) = try frame.crossing()
        return (try SpecValue(frame.stack, at: 1, types), try SpecValue(frame.stack, at: 2, types))
    }

    /// What does not hold, with the author's own words before it.
    private static func sentence(
        _ frame: borrowing LuaFrame, _ what: String, at index: Int32 = 3
    ) throws -> String {
        try message(frame, at: index).map { "\($0): \(what)" } ?? what
    }

    private static func message(_ frame: borrowing LuaFrame, at index: Int32) throws -> String? {
        guard !frame.stack.isNil(at: index) else { return nil }
        try frame.stack.pushText(of: index)
        defer { frame.stack.pop() }
        return frame.stack.string(at: -1).map { $0.utf8.count > 2000 ? $0.prefix(500) + "…" : $0 }
    }
}

extension LuaError {
    /// Whether the machine itself was stopped, and not a script by an error it could catch.
    var isStop: Bool { (code == .deadline || code == .memory) && cause == nil }
}
