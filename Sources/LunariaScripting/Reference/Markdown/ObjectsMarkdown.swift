import LunariaCore

/// The page of all objects and fields in Markdown.
enum ObjectsMarkdown {
    static func text(of schema: Schema) -> String {
        var text = """
            \(PageMarkdown.mark)

            # Objects

            Every object, with the fields that its records have in files, in `crm` and in `where`.

            """
        text +=
            "\n"
            + MarkdownTable.text(
                ["object", "in scripts", "label", "declared by"],
                schema.objects.map { object in
                    [
                        "[`\(object.name)`](#\(object.name))", "`crm.\(object.plural)`", label(object.label),
                        declarer(object.plugin),
                    ]
                })
        for object in schema.objects { text += "\n" + section(object) }
        return text
    }

    private static func section(_ object: ObjectDefinition) -> String {
        var text = "## \(object.name)\n\n"
        if let keeper = object.keeper {
            text += "Its records are read by all and written by the \(keeper.rawValue) alone.\n\n"
        }
        return text
            + MarkdownTable.text(
                ["field", "type", "label", "", "declared by"],
                object.fields.map { field in
                    ["`\(field.name)`", type(field.type), label(field.label), remarks(field), declarer(field.plugin)]
                })
    }

    private static func label(_ label: Label) -> String { label.en == label.zh ? label.en : "\(label.en), \(label.zh)" }

    private static func declarer(_ plugin: String?) -> String { plugin.map { "`\($0)`" } ?? "the core" }

    private static func type(_ type: FieldType) -> String {
        switch type {
        case .decimal(let places): "decimal, \(places) places"
        case .choice(let choices): choices.map { "`\"\($0)\"`" }.joined(separator: ", ")
        case .reference(let target, _): "key of [\(target)](#\(target))"
        case .text, .integer, .money, .percent, .boolean, .date, .datetime: type.name
        }
    }

    private static func remarks(_ field: FieldDefinition) -> String {
        [field.isRequired ? "required" : nil, field.defaultText.map { "`\($0)` unless given" }].compactMap { $0 }
            .joined(separator: ", ")
    }
}
