import LuaVM

/// The versions of what plugins stand on.
public enum ScriptingVersions {
    /// The release of Lua: `Lua 5.4.4`.
    public static var lua: String { LuaVM.release }
    /// The version of the plugin interface.
    public static var api: Int { Manifest.apiVersion }
}
