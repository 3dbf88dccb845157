/// Records to be asked for and changed: what scripts that write see of the data.
public protocol RecordWriter: RecordReader {
    /// Saves a draft by its key. A record that would not change is left alone and makes no new version.
    ///
    /// Throws `RecordProblem` when the record is refused; the transaction goes on without it.
    func save(_ draft: RecordDraft, _ mode: SaveMode) throws -> SaveOutcome
    /// Deletes the record of that key; `false` if there is none. Throws `RecordProblem` when other records refer to it.
    func delete(_ object: ObjectDefinition, key: String) throws -> Bool
}
