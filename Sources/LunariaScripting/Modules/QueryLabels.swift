import LuaVM
import LunariaCore

/// What people call the fields of an object and the choices of a field, for charts and sentences.
enum QueryLabels {
    static let label = HostFunction<Void>(
        QueryModule.owner, "label",
        "What people call a field, or a choice of it: `{ en = …, zh = … }`, for a chart, a title or a cell.",
        takes: [.required("field", .text), .optional("choice", .text, "Nothing for an empty one.")],
        answers: [.optional("label", .table(LuaLabel.declaration.name))],
        details: "A choice without a label is called by its name.",
        example: #"local open = crm.opportunities:label("outcome", "open")"#
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let query = try QueryModule.query(frame, bridge, types)
        let field = try frame.declaredField("\(query.object).\(frame.string(2))", of: "label()")
        guard frame.argumentCount >= 3 else { return push(field.label, frame) }
        guard !frame.stack.isNil(at: 3) else {
            frame.stack.pushNil()
            return 1
        }
        let choice = try frame.string(3)
        guard case .choice(let choices) = field.type, choices.contains(choice) else {
            let known = if case .choice(let choices) = field.type { choices } else { [String]() }
            throw ScriptFault.argument(
                "\(query.object).\(field.name) has no choice '\(choice.shortened)'\(Spelling.hint(for: choice, among: known))",
                hint: known.isEmpty
                    ? "it is of type \(field.type.name)" : "its choices are \(known.joined(separator: ", "))")
        }
        return push(field.words[choice] ?? Label(choice), frame)
    }

    private static func push(_ label: Label, _ frame: borrowing LuaFrame) -> Int32 {
        frame.stack.newTable(fields: 2)
        frame.stack.set("en", to: label.en)
        frame.stack.set("zh", to: label.zh)
        return 1
    }
}
