import LunariaCore

/// A value written as Lua data: what a manifest or `workspace.lua` consists of.
struct DataLiteral: Sendable {
    enum Content: Sendable {
        case string(String)
        /// The number as it is written, so that `0.10` stays exact.
        case number(String)
        case boolean(Bool)
        case table(DataTable)
    }

    let content: Content
    /// The line on which the value begins.
    let line: Int

    /// The word for the value's type in messages.
    var typeName: Label {
        switch content {
        case .string: Label(en: "text", zh: "文本")
        case .number: Label(en: "a number", zh: "数字")
        case .boolean: Label(en: "true or false", zh: "true 或 false")
        case .table: Label(en: "a table", zh: "表")
        }
    }
}

/// A table of data: named entries and list items, each in the order in which they are written.
struct DataTable: Sendable {
    var items: [DataLiteral] = []
    var entries: [(name: String, value: DataLiteral)] = []

    /// The entry of that name, or `nil`.
    subscript(_ name: String) -> DataLiteral? { entries.first { $0.name == name }?.value }
}
