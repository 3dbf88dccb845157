/// Where the entries of a manifest stand; read only when something is wrong with one of them.
struct ManifestLines {
    private let table: DataTable

    init(_ table: DataTable) {
        self.table = table
    }

    /// Reads the manifest in a folder again; `nil` if it cannot be read.
    init?(of folder: PluginFolder) {
        guard let bytes = try? folder.read("plugin.lua"), let table = try? DataLiteralParser.parse(bytes) else {
            return nil
        }
        self.table = table
    }

    /// The line of an item in a list, such as that of `"rep"` in `reads`.
    func line(of item: String, in entry: String) -> Int? {
        guard case .table(let list)? = table[entry]?.content else { return nil }
        return list.items.first { $0.scalarText == item }?.line
    }

    /// The line of the entry that the names lead to, or of the last one before it that is there.
    func line(of path: [String]) -> Int? {
        var line: Int?
        var inner: DataTable? = table
        for name in path {
            guard let found = inner?[name] else { break }
            line = found.line
            inner = if case .table(let table) = found.content { table } else { nil }
        }
        return line
    }
}
