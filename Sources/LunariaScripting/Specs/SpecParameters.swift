import LuaVM
import LunariaCore

/// Reads the parameters that a spec gives to `spec.run`, as the texts they would be on the command line.
enum SpecParameters {
    /// Reads the table at an index; without one there are none.
    static func read(
        _ frame: borrowing LuaFrame, at index: Int32, _ types: CrossingTypes,
        of subject: String = "the parameters of spec.run", each: String = "parameter"
    ) throws -> [String: String] {
        if frame.stack.isNil(at: index) { return [:] }
        let table = try LuaTable(frame.stack, at: index, subject: subject)
        var parameters: [String: String] = [:]
        for name in try table.boundedNames() {
            parameters[name] = try table.with(name) { try text(frame, "\(each) '\(name)'", name, types) }
        }
        return parameters
    }

    /// The text of the value on top of the stack.
    private static func text(_ frame: borrowing LuaFrame, _ place: String, _ name: String, _ types: CrossingTypes)
        throws -> String
    {
        switch try PlainValue(frame.stack, at: -1, types) {
        case .text: return try frame.stack.text(at: -1, of: place) ?? ""
        case .integer(let integer): return String(integer)
        case .boolean(let boolean): return boolean ? "true" : "false"
        case .decimal(let decimal): return decimal.description
        case .amount(let amount): return amount.description
        case .float(let float):
            throw ScriptFault.argument(
                "\(place) is the number \(float), which is binary and not exact",
                hint: "write it as a text: \(name) = \"\(float)\"")
        case .none, .table, .other:
            throw ScriptFault.argument(
                "\(place) is \(frame.stack.typeName(at: -1)), expected what stands on the command line",
                hint: "write \(name) = \"…\"")
        }
    }
}
