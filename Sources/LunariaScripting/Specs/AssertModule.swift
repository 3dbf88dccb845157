import LuaVM
import LunariaCore

/// The table `assert` of a spec, which can also be called, as in Lua.
enum AssertModule {
    static let declaration = HostClass(
        "assert", "What an example says must hold; it can also be called, as in Lua.",
        details: "Money and decimals compare exactly, also with texts: `\"30.00\"` or `\"30.00 USD\"` equals "
            + "`money(\"30\", \"USD\")`. Two texts are equal only letter by letter.",
        methods: methods.map(\.declaration), call: callDeclaration)

    /// Pushes the table.
    static func push(_ stack: borrowing LuaStack) {
        stack.newTable()
        stack.push(
            LuaMetatable(named: declaration.name, methods: methods.bound(), events: [.call: .closure(call)]))
        stack.setMetatable(at: -2)
    }

    private static let methods: [HostFunction<Void>] = [equal, same, near, error, truthy, falsy]
    private static let owner = FunctionDeclaration.Owner.namespace("assert")
    private static let words = HostField.optional("words", .any, "Words of one's own for the failure.")
    private static let pair: [HostField] = [.required("expected", .any), .required("found", .any)]

    private static let callDeclaration = FunctionDeclaration(
        .global, "assert", "Raises an error unless the value is true, and answers all it is given.",
        takes: [.required("value", .any), .optional("message", .any)])

    private static func call(_ frame: borrowing LuaFrame) throws -> Int32 {
        guard frame.stack.top >= 2 else { throw ScriptFault.argument("assert has no 'value', expected a value") }
        guard !frame.stack.isTruthy(at: 2) else { return frame.stack.top - 1 }
        throw AssertionFailure(try message(frame, at: 3) ?? "assertion failed!")
    }

    private static let equal = HostFunction<Void>(
        owner, "equal", "The two are equal; a table equals only itself.", takes: pair + [words],
        example: #"assert.equal("30.00", money("30", "USD"))"#
    ) { frame in
        let (expected, found) = try pair(frame)
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

    private static let same = HostFunction<Void>(
        owner, "same", "The two are equal, tables by all that is in them.", takes: pair + [words],
        example: "assert.same({ 1, { a = 2 } }, { 1, { a = 2 } })"
    ) { frame in
        let (expected, found) = try pair(frame)
        guard let difference = SpecDifference(expected: expected, found: found) else { return 0 }
        let what = difference.path.isEmpty ? "the values differ" : "the tables differ at \(difference.path)"
        throw AssertionFailure(
            try sentence(frame, what), expected: difference.expected.shown, found: difference.found.shown)
    }

    private static let near = HostFunction<Void>(
        owner, "near", "The two numbers are no further apart than the tolerance.",
        takes: pair + [.required("tolerance", .any), words], details: "Exact numbers stay exact.",
        example: #"assert.near("0.33", decimal "1" / 3, "0.01")"#
    ) { frame in
        let (expected, found) = try pair(frame)
        let (_, types) = try frame.crossing()
        let tolerance = try PlainValue(frame.stack, at: 3, types)
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

    private static let error = HostFunction<Void>(
        owner, "error", "The function raises an error; answers its message.",
        takes: [
            .required("body", .function([], answers: [])), .optional("part", .text, "What the message has in it."),
        ], answers: [.required("message", .text)],
        example: #"assert.error(function() error("no target") end, "target")  --> "no target""#
    ) { frame in try raises(frame) }

    private static let truthy = HostFunction<Void>(
        owner, "truthy", "The value is neither `false` nor `nil`.", takes: [.optional("value", .any), words]
    ) { frame in try holds(frame, frame.stack.isTruthy(at: 1), "true") }

    private static let falsy = HostFunction<Void>(
        owner, "falsy", "The value is `false` or `nil`.", takes: [.optional("value", .any), words]
    ) { frame in try holds(frame, !frame.stack.isTruthy(at: 1), "false or nil") }

    private static func raises(_ frame: borrowing LuaFrame) throws -> Int32 {
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
                "the error says something else", expected: PlainValue.text(Array(part.utf8)).shown,
                found: PlainValue.text(Array(error.message.utf8)).shown)
        }
        throw AssertionFailure(
            "no error was raised", expected: part.map { PlainValue.text(Array($0.utf8)).shown } ?? "an error",
            found: "none")
    }

    private static func holds(_ frame: borrowing LuaFrame, _ holds: Bool, _ expected: String) throws -> Int32 {
        if holds { return 0 }
        let (_, types) = try frame.crossing()
        throw AssertionFailure(
            try sentence(frame, "the value is not \(expected)", at: 2), expected: expected,
            found: try PlainValue(frame.stack, at: 1, types).shown)
    }

    private static func pair(_ frame: borrowing LuaFrame) throws -> (expected: PlainValue, found: PlainValue) {
        let (_, types) = try frame.crossing()
        return (try PlainValue(frame.stack, at: 1, types), try PlainValue(frame.stack, at: 2, types))
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
