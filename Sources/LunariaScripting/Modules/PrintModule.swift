import LuaVM
import LunariaCore

/// `print(…)`: a line on standard error, for looking into a plugin while it is being written.
enum PrintModule {
    static let print = HostFunction<Void>(
        .global, "print", "Writes a line to standard error, behind the plugin's name.",
        takes: [.repeated("value", .any)], details: "It is for looking into a plugin while it is being written."
    ) { frame in
        let (bridge, types) = try frame.crossing()
        var parts: [String] = []
        if bridge.printed > limit { return 0 }
        var length = 0
        for index in stride(from: 1, through: frame.argumentCount, by: 1) where length <= limit {
            parts.append(try text(frame.stack, index, types))
            length += parts[parts.count - 1].utf8.count
        }
        write(parts.joined(separator: "\t"), bridge)
        return 0
    }

    /// The most that a script may print, in bytes.
    private static let limit = 1 << 20

    private static func write(_ text: String, _ bridge: Bridge) {
        guard bridge.printed <= limit else { return }
        // The line that shows how far the work is makes room.
        let start = bridge.run?.context.progress.isWatched == true ? "\u{1B}[K" : ""
        let line = "\(start)\(bridge.plugin): \(TerminalText.make(of: text))\n"
        bridge.printed += line.utf8.count
        if bridge.printed <= limit { return StandardError.write(line) }
        StandardError.write("\(bridge.plugin): printed more than \(limit >> 20) MiB; the rest is left out\n")
    }

    /// A value in words, as `tostring` gives it.
    private static func text(
        _ stack: borrowing LuaStack, _ index: Int32, _ types: CrossingTypes
    ) throws -> String {
        if stack.kind(at: index) == .string, stack.rawLength(at: index) > limit {
            return "a text of \(stack.rawLength(at: index)) bytes"
        }
        if let text = stack.shown(at: index) { return text }
        if stack.isInteger(at: index), let integer = stack.integer(at: index) { return String(integer) }
        if let number = stack.number(at: index) { return String(number) }
        if let boolean = stack.boolean(at: index) { return String(boolean) }
        if let decimal = stack.userdata(at: index, types.decimal) { return decimal.pointee.description }
        if let amount = stack.userdata(at: index, types.amount) { return amount.pointee.description }
        try stack.pushText(of: index)
        defer { stack.pop() }
        return stack.shown(at: -1) ?? stack.typeName(at: index)
    }
}
