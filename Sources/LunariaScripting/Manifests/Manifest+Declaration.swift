import LunariaCore

extension Manifest {
    /// What `plugin.lua` may say.
    static let declaration = HostTable(
        "manifest", subject: "the manifest", "What a plugin says of itself in `plugin.lua`.",
        [
            .required("name", .text, "The same as the folder's."),
            .required("version", .text, "Recorded with each run."),
            .required("api", .integer, "The version of the plugin interface, which is \(apiVersion)."),
            .optional("summary", .label, "A sentence on what it does."),
            .optional(
                "requires", .list(of: .text),
                "Plugins that must be there; what they declare can be referred to, and their files required."),
            .optional("reads", .list(of: .text), "The objects it may read."),
            .optional("writes", .list(of: .text), "The objects it may change."),
            .optional("fills", .list(of: .text), "The forms its commands may fill."),
            .optional("hooks", .list(of: .text), "The objects whose writing its hooks are asked about."),
            .optional(
                "workflows", .list(of: .text), "The fields its workflows guard: `{ \"opportunity.stage\" }`."),
            .optional(
                "parameters", .map(of: .table(ParameterDefinition.declaration.name)),
                "The inputs of everything it contributes, by name."),
            .optional(
                "objects", .map(of: .table(ObjectDefinition.declaration.name)), "The objects it declares, by name."),
            .optional(
                "fields", .map(of: .map(of: .table(FieldDefinition.declaration.name))),
                "The fields it adds to objects there are, by object and name."),
        ])
}

extension ObjectDefinition {
    /// What a manifest says of an object.
    static let declaration = HostTable(
        "object",
        "An object that a plugin declares; it has a `key` by itself, and a `currency` if it has a money field.",
        [
            .optional("plural", .text, "Its name in scripts, `crm.visits`; by the rules of English unless given."),
            .optional("label", .label, "What people call it."),
            .required("fields", .map(of: .table(FieldDefinition.declaration.name)), "By name."),
        ])
}

extension FieldDefinition {
    /// What a manifest says of a field.
    static let declaration = HostTable(
        "field", "A field that a plugin declares.",
        details: "A field keeps its type for ever; a new type needs a new name.",
        [
            .required("type", .choice(FieldType.names)), .optional("label", .label, "What people call it."),
            .optional("required", .boolean, "A record without a value is refused."),
            .optional("indexed", .boolean, "For fields that are often asked for."),
            .optional("default", .either([.text, .integer, .boolean]), "The value of a new record, as in a file."),
            .optional(
                "choices", .list(of: .either([.text, .table(choice.name)])), "Of a choice, where it must be there."),
            .optional(
                "places", .integer,
                "Of a decimal: decimals kept, 0 to 12; \(FieldType.defaultDecimalPlaces) unless given."),
            .optional("to", .text, "Of a reference, where it must be there: the object."),
            .optional("must_exist", .boolean, "Of a reference: `false` allows keys that no record has."),
            .optional("help", .label), .optional("renamed_from", .text, "The name it had in an earlier version."),
        ])
}

extension FieldDefinition {
    /// What a manifest says of a choice that has a name for people.
    static let choice = HostTable(
        "choice", "A value of a choice, with what people call it.",
        [.required("name", .text, "What is written in files and stored."), .optional("label", .label)],
        example: #"choices = { "cash", { name = "acceptance", label = { en = "bill of acceptance", zh = "承兑汇票" } } }"#)
}

extension ParameterDefinition {
    /// What a manifest or a script says of a parameter.
    static let declaration = HostTable(
        "parameter", "A typed input of what a plugin or script contributes.",
        details:
            "The host reads and checks; the code gets a value of the right type, or `nil` for one that is neither given "
            + "nor required.",
        [
            .required("type", .choice(ParameterType.names)),
            .optional("required", .boolean, "A run without a value is refused."),
            .optional(
                "default", .either([.text, .integer, .boolean, .list(of: .table(slice.name))]),
                "The value otherwise, as on the command line; a rate table may be a list of slices."),
            .optional(
                "min", .either([.text, .integer]), "The least value of an integer, decimal, money, percent or date."),
            .optional("max", .either([.text, .integer]), "The greatest one."),
            .optional(
                "choices", .list(of: .either([.text, .table(FieldDefinition.choice.name)])),
                "Of a choice, where it must be there."),
            .optional("label", .label, "What people call it on a statement; the name unless given."),
            .optional("help", .label, "A sentence for `lunaria run NAME --help`."),
        ])

    /// What the default of a rate table says of a slice.
    static let slice = HostTable(
        "rate_slice", subject: "a slice of the rate table", "A slice of a rate table in a manifest.",
        [
            .required("from", .either([.text, .integer]), "Where it begins."),
            .required("rate", .text, "`\"3%\"`."),
        ])
}

extension WorkspaceSettings {
    /// What `workspace.lua` may say.
    static let declaration = HostTable(
        "workspace", subject: "the workspace", "The settings of a workspace in `workspace.lua`.",
        [
            .required("currency", .text, "The ISO 4217 code for records and parameters that name none."),
            .optional(
                "language", .choice(Language.allCases.map(\.rawValue)),
                "Of labels and results; that of the user's locale unless given."),
            .optional("fiscal_year_start", .integer, "The first month of the fiscal year; 1 unless given."),
            .optional("as_of", .text, "The day from which computations look unless told another; today unless given."),
            .optional("parameters", .map(of: .map(of: .any)), "Parameters by plugin and name."),
            .optional("limits", .table(limitsDeclaration.name), "What a plugin may use."),
        ])

    static let limitsDeclaration = HostTable(
        "limits", subject: "'limits'", "What a plugin may use.",
        [
            .optional("seconds", .either([.integer, .text]), "\(Int(ScriptLimits().seconds)) unless given."),
            .optional("megabytes", .integer, "\(ScriptLimits().megabytes) unless given."),
        ])
}
