public import LunariaCore

/// A plugin that was found and whose manifest is sound.
public struct Plugin: Sendable {
    /// Where plugins come from.
    public enum Origin: String, Sendable, CaseIterable {
        /// Ships with Lunaria.
        case bundled
        /// The company's own.
        case workspace
    }

    /// What the plugin says of itself.
    public let manifest: Manifest
    /// Whether it ships with Lunaria or is the company's own.
    public let origin: Origin
    let folder: PluginFolder

    /// The folder on disk, with symbolic links resolved.
    public var path: String { folder.path }

    /// The folder as messages show it: `plugins/x`.
    public var place: String { folder.shown }
}

/// A plugin that was found and cannot be used.
public struct RefusedPlugin: Sendable {
    /// The name of the plugin's folder.
    public let name: String
    /// Whether it ships with Lunaria or is the company's own.
    public let origin: Plugin.Origin
    /// The folder as messages show it: `plugins/x`.
    public let place: String
    /// The folder on disk.
    public let path: String
    /// Why it cannot be used.
    public let error: any Error

    /// Why, with the place.
    public var reason: Label { (error as? any Spoken)?.words ?? Label(String(describing: error)) }
}

/// A single file that contributes one runnable.
public struct Script: Sendable {
    /// The file's name without `.lua`.
    public let name: String
    /// Whether it ships with Lunaria or is the company's own.
    public let origin: Plugin.Origin
    let path: String
    /// The file as messages show it: `scripts/x.lua`.
    public let shown: String
}
