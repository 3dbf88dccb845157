import LuaVM
import LunariaCore

/// `print(…)`: a line on standard error, for looking into a plugin while it is being written.
enum PrintModule {
    static var print: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                var parts: [String] = []
                for index in stride(from: 1, through: frame.argumentCount, by: 1) {
                    parts.append(PrintModule.text(frame.stack, index, types))
                }
                StandardError.write("\(bridge.plugin): \(parts.joined(separator: "\t"))\n")
                return 0
            }
        }
    }

    /// A value in words; no script runs, so that printing cannot hang.
    private static func text(_ stack: borrowing LuaStack, _ index: Int32, _ types: CrossingTypes) -> String {
        if let text = stack.string(at: index) { return text }
        if stack.isInteger(at: index), let integer = stack.integer(at: index) { return String(integer) }
        if let number = stack.number(at: index) { return String(number) }
        if let boolean = stack.boolean(at: index) { return String(boolean) }
        if let decimal = stack.userdata(at: index, types.decimal) { return decimal.pointee.description }
        if let amount = stack.userdata(at: index, types.amount) { return amount.pointee.description }
        return stack.typeName(at: index)
    }
}
