/// A declared, typed input of a runnable.
public struct ParameterDefinition: Sendable, Hashable {
    /// The name in manifests, scripts and `workspace.lua`: `override_rate`.
    public let name: String
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

    /// Makes a declaration.
    public init(
        name: String, type: ParameterType, isRequired: Bool = false, defaultText: String? = nil,
        help: Label = Label(en: ""), minimum: String? = nil, maximum: String? = nil
    ) {
        self.name = name
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
