/// The Lua files a plan was calculated by, so that it can be calculated again after the plugin has changed.
public struct PlanSource: Sendable, Hashable {
    /// The plugin that contributes the plan.
    public let plugin: String
    /// The bytes of each file by its name inside the plugin's folder: `plugin.lua`, `rules/tiers.lua`.
    public let files: [String: [UInt8]]

    /// Makes a source.
    public init(plugin: String, files: [String: [UInt8]]) {
        self.plugin = plugin
        self.files = files
    }

    /// SHA-256 over name and bytes of each file, sorted by name, in hexadecimal.
    public var hash: String {
        var hash = ContentHash()
        for (name, bytes) in files.sorted(by: { $0.key < $1.key }) {
            hash.add(name)
            bytes.withUnsafeBufferPointer { bytes in hash.add(bytes) }
        }
        return hash.hexadecimal()
    }
}
