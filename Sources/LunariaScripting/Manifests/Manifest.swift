public import LunariaCore

/// What a plugin says of itself in `plugin.lua`; read without running anything.
public struct Manifest: Sendable {
    /// The version of the plugin interface this host offers.
    public static let apiVersion = 1

    /// The name, which is also that of the plugin's folder.
    public let name: String
    /// The plugin's own version.
    public let version: String
    /// One sentence on what the plugin does.
    public let summary: Label
    /// The plugins that must be there and are declared before this one.
    public let requires: [String]
    /// The objects the plugin may read.
    public let reads: [String]
    /// The objects the plugin may change.
    public let writes: [String]
    /// The forms that the plugin's commands may fill.
    public let fills: [String]
    /// The objects whose writing the plugin's hooks are asked about.
    public let hooks: [String]
    /// The fields the plugin's workflows guard.
    public let workflows: [WorkflowField]
    /// The inputs of everything the plugin contributes.
    public let parameters: [ParameterDefinition]
    /// The objects the plugin declares.
    public let objects: [ObjectDefinition]
    /// The fields the plugin adds, by object.
    public let fields: [(object: String, fields: [FieldDefinition])]
}
