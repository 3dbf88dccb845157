import LuaVM

/// `describe`, `it`, `pending`, `before_each` and `after_each`, by which a spec says what it consists of.
enum DescribeModule {
    /// The functions by their names, for the globals of a spec.
    static func functions(_ state: SpecState) -> [(name: String, function: LuaHostFunction)] {
        [
            (
                "describe",
                .closure { frame in
                    let name = try name(frame)
                    try frame.expect(.function, 2)
                    try state.describe(name) {
                        frame.stack.push(copyOf: 2)
                        try frame.stack.call()
                    }
                    return 0
                }
            ),
            (
                "it",
                .closure { frame in
                    let name = try name(frame)
                    // An example without a body is one that somebody means to write.
                    try state.add(name, frame.stack.isNil(at: 2) ? nil : try function(frame, at: 2))
                    return 0
                }
            ),
            (
                "pending",
                .closure { frame in
                    try state.add(try name(frame), nil)
                    return 0
                }
            ),
            (
                "before_each",
                .closure { frame in
                    try state.addBefore(try function(frame, at: 1))
                    return 0
                }
            ),
            (
                "after_each",
                .closure { frame in
                    try state.addAfter(try function(frame, at: 1))
                    return 0
                }
            ),
        ]
    }

    private static let longestName = 500

    private static func name(_ frame: borrowing LuaFrame) throws -> String {
        let name = try frame.string(1)
        guard !name.isEmpty, name.utf8.count <= longestName else {
            throw ScriptFault.argument("found a name of \(name.utf8.count) bytes, expected 1 to \(longestName)")
        }
        return name
    }

    private static func function(_ frame: borrowing LuaFrame, at index: Int32) throws -> LuaReference {
        try frame.expect(.function, index)
        frame.stack.push(copyOf: index)
        return frame.stack.retain()
    }
}
