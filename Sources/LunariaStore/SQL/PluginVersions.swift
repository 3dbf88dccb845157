import GRDB
import LunariaCore

/// The version of each plugin that declared something last.
struct PluginVersions {
    private let db: Database

    init(_ db: Database) {
        self.db = db
    }

    /// Refuses a plugin in an earlier version than the data have seen.
    func check(_ versions: [String: PluginVersion]) throws(StoreError) {
        let rows = try PreparedStatement(db, "SELECT plugin, version FROM plugin_version ORDER BY plugin")
        defer { rows.reset() }
        while try rows.step() {
            let plugin = rows.text(0)
            guard let present = versions[plugin], let seen = PluginVersion(parsing: rows.text(1)), present < seen else {
                continue
            }
            throw .schemaConflict(
                Label(
                    en: "plugin '\(plugin)' is there in version \(present), but the data were last opened with version "
                        + "\(seen), which may have declared what \(present) does not know; bring back version \(seen) or a "
                        + "later one. Nothing was written",
                    zh: "插件“\(plugin)”现为版本 \(present)，而数据上次由版本 \(seen) 打开，其中可能声明了 \(present) 不认识的"
                        + "内容；请换回版本 \(seen) 或更新的版本。没有写入任何内容"))
        }
    }

    /// Notes the versions.
    func remember(_ versions: [String: PluginVersion]) throws {
        for (plugin, version) in versions.sorted(by: { $0.key < $1.key }) {
            try db.execute(
                sql: "INSERT INTO plugin_version VALUES (?1, ?2) ON CONFLICT (plugin) DO UPDATE SET version = ?2",
                arguments: [plugin, version.description])
        }
    }
}
