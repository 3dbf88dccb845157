/// Records to be asked for: what scripts see of the data.
public protocol RecordReader: AnyObject {
    /// The rows a query selects.
    func rows(_ query: Query) throws -> any RowCursor
    /// Figures calculated by the database.
    func aggregate(_ query: AggregateQuery) throws -> [AggregateRow]
}
