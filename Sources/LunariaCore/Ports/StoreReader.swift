/// What can be read inside one read or write of the store.
public protocol StoreReader: RecordReader {
    var schema: Schema { get }
    /// The transaction after which the data are seen; 0 in an empty store.
    var transaction: Int64 { get }

    /// The record of that key, or `nil`.
    func record(_ object: ObjectDefinition, key: String) throws -> Record?
    /// All versions of the record of that key, oldest first; empty if there never was one.
    func versions(_ object: ObjectDefinition, key: String) throws -> [RecordVersion]
    /// What was declared when, oldest first.
    func declarations() throws -> [Declaration]
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
    /// Visits the lines of a run that name an opportunity, in order; with `nil`, those that name none.
    func forEachLine(of run: IncentiveRun, opportunity: String?, _ body: (IncentiveLine) throws -> Void) throws
    /// Visits all lines of a run payee by payee, in order of payee; the lines of each in order.
    func forEachLineByPayee(of run: IncentiveRun, _ body: (IncentiveLine) throws -> Void) throws
    /// The line of that number, or `nil` if the run has fewer.
    func line(_ number: Int, of run: IncentiveRun) throws -> IncentiveLine?
    /// The balances a run carries, in order of payee, then name.
    func balances(of run: IncentiveRun) throws -> [IncentiveBalance]
    /// The Lua files of that hash by which a stored run was calculated, or `nil` if no run was.
    func planSource(_ hash: String) throws -> PlanSource?
    /// The rows a query selects whose key no line of the run names as its opportunity.
    func rows(_ query: Query, unpaidBy run: IncentiveRun) throws -> any RowCursor
    /// Whether any transaction after that one, up to the one the reader sees, touched a record of one of the objects.
    func hasChanged(_ objects: [String], after transaction: Int64) throws -> Bool
    /// The transactions after that one which touched a record of one of the objects, oldest first.
    func transactions(changing objects: [String], after transaction: Int64) throws -> [Transaction]
    /// What a transaction has made of records of an object, in order of their ids: up to `limit` of them, those after an id.
    func changes(
        of object: ObjectDefinition, in transaction: Int64, after id: Int64, limit: Int
    ) throws -> [CommittedChange]
}
