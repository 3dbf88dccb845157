/// What can be read inside one read or write of the store.
public protocol StoreReader: AnyObject {
    var schema: Schema { get }
    /// The transaction after which the data are seen; 0 in an empty store.
    var transaction: Int64 { get }

    /// The rows a query selects.
    func rows(_ query: Query) throws -> any RowCursor
    /// Figures calculated by the database.
    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow]
    /// The record of that key, or `nil`.
    func record(_ object: ObjectDefinition, key: String) throws -> Record?
    /// All versions of the record of that key, oldest first; empty if there never was one.
    func versions(_ object: ObjectDefinition, key: String) throws -> [RecordVersion]
    /// All transactions, oldest first.
    func transactions() throws -> [Transaction]
    /// The stored runs, oldest first.
    func runs() throws -> [IncentiveRun]
    /// The runs whose hash begins with the digits.
    func runs(matching prefix: String) throws -> [IncentiveRun]
    /// What each payee of a run is paid, in order of payee.
    func payeeTotals(of run: IncentiveRun) throws -> [PayeeTotal]
    /// Visits the lines of a run in order, of one payee or of all.
    func forEachLine(of run: IncentiveRun, payee: String?, _ body: (IncentiveLine) throws -> Void) throws
}
