import LunariaCore

/// A plugin that was found and whose manifest is sound.
public struct Plugin: Sendable {
    /// Where plugins come from.
    public enum Origin: String, Sendable {
        /// Ships with Lunaria.
        case bundled
        /// The company's own.
        case workspace
    }

    public let manifest: Manifest
    public let origin: Origin
    let folder: PluginFolder
}

/// A plugin that was found and cannot be used.
public struct RefusedPlugin: Sendable {
    public let name: String
    /// Why, with the place.
    public let reason: String
}

/// A single file that contributes one runnable.
public struct Script: Sendable {
    public let name: String
    public let origin: Plugin.Origin
    let path: String
    /// The file as messages show it: `scripts/x.lua`.
    let shown: String
}
