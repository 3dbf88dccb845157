import LuaVM

/// `describe`, `it`, `pending`, `before_each` and `after_each`, by which a spec says what it consists of.
enum DescribeModule {
    static let functions = [describe, it, pending, beforeEach, afterEach]

    private static let body = HostType.function([], answers: [])

    private static let describe = HostFunction<SpecState>(
        .global, "describe", "Describes a group of examples; groups may stand in groups.",
        takes: [.required("name", .text), .required("body", body)]
    ) { frame, state in
        let name = try name(frame)
        try state.describe(name) {
            frame.stack.push(copyOf: 2)
            try frame.stack.call()
        }
        return 0
    }

    private static let it = HostFunction<SpecState>(
        .global, "it", "Adds an example; without a function it is pending.",
        takes: [.required("name", .text), .optional("body", body)],
        example: """
            describe("decimal", function()
              it("adds exactly", function()
                assert.equal("0.3", decimal "0.1" + "0.2")
              end)
            end)
            """
    ) { frame, state in
        let name = try name(frame)
        try state.add(name, frame.stack.isNil(at: 2) ? nil : function(frame, at: 2))
        return 0
    }

    private static let pending = HostFunction<SpecState>(
        .global, "pending", "Adds an example that nobody has written yet.",
        takes: [.required("name", .text), .optional("body", body, "Is not run.")]
    ) { frame, state in
        try state.add(try name(frame), nil)
        return 0
    }

    private static let beforeEach = HostFunction<SpecState>(
        .global, "before_each", "Has a function called before each example of the group, from the outermost group in.",
        takes: [.required("body", body)]
    ) { frame, state in
        try state.addBefore(function(frame, at: 1))
        return 0
    }

    private static let afterEach = HostFunction<SpecState>(
        .global, "after_each", "Has a function called after each example of the group, from the innermost group out.",
        takes: [.required("body", body)], details: "It is called also when the example has failed."
    ) { frame, state in
        try state.addAfter(function(frame, at: 1))
        return 0
    }

    private static let longestName = 500

    private static func name(_ frame: borrowing LuaFrame) throws -> String {
        let name = try frame.string(1)
        guard !name.isEmpty, name.utf8.count <= longestName else {
            throw ScriptFault.argument("found a name of \(name.utf8.count) bytes, expected 1 to \(longestName)")
        }
        return name
    }

    private static func function(_ frame: borrowing LuaFrame, at index: Int32) -> LuaReference {
        frame.stack.push(copyOf: index)
        return frame.stack.retain()
    }
}
