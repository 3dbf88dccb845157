/// A declared, typed input of a runnable.
public struct ParameterDefinition: Sendable, Hashable {
    /// The name in manifests, scripts and `workspace.lua`: `override_rate`.
    public let name: String
    /// What people call the parameter.
    public let label: Label
    /// What people call the values of a choice, by the values that have a name.
    public let words: [String: Label]
    /// What values the parameter takes.
    public let type: ParameterType
    /// Whether a run without a value is refused.
    public let isRequired: Bool
    /// The value used when none is given, as it would be written on the command line.
    public let defaultText: String?
    /// One sentence for the runnable's help; empty if the declaration has none.
    public let help: Label
    /// The least value allowed, as text of the parameter's type.
    public let minimum: String?
    /// The greatest value allowed, as text of the parameter's type.
    public let maximum: String?

    /// Makes a declaration; the label defaults to the name with spaces.
    public init(
        name: String, type: ParameterType, isRequired: Bool = false, defaultText: String? = nil,
        label: Label? = nil, help: Label = Label(""), minimum: String? = nil, maximum: String? = nil,
        words: [String: Label] = [:]
    ) {
        self.name = name
        self.label = label ?? Label(name.split(separator: "_").joined(separator: " "))
        self.words = words
        self.type = type
        self.isRequired = isRequired
        self.defaultText = defaultText
        self.help = help
        self.minimum = minimum
        self.maximum = maximum
    }

    /// The option on the command line: `--override-rate` for `override_rate`.
    public var option: String { "--" + name.split(separator: "_").joined(separator: "-") }
}
