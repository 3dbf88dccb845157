import GRDB
public import LunariaCore

/// A store in memory without data, of which copies are made.
///
/// The tables of all plugins are hundreds; to make them anew for each of many specs takes longer than the specs do.
public struct EmptyStore: Sendable {
    private let database: DatabaseQueue
    private let catalog: Catalog

    /// Makes the tables of a schema.
    public init(schema: Schema) throws(StoreError) {
        do {
            database = try SQLiteStore.memory()
            catalog = try SQLiteStore.prepare(database, path: Self.path, schema: schema)
        } catch {
            throw SQLiteStore.openingError(error, Self.path)
        }
    }

    /// A store of its own with the same tables and no data.
    public func copy(defaultCurrency: Currency) throws(StoreError) -> SQLiteStore {
        do {
            let copy = try SQLiteStore.memory()
            try database.backup(to: copy)
            let own = try copy.read { db in try catalog.ofCopy(db) }
            return SQLiteStore(
                Connections(only: copy), own, path: Self.path, defaultCurrency: defaultCurrency)
        } catch {
            throw SQLiteStore.openingError(error, Self.path)
        }
    }

    private static let path = ":memory:"
}
