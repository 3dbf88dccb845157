public import LunariaCore

/// Shows how workflows have moved a record from state to state, and how long it was in each.
public struct ShowMoves {
    /// The name of the record's object.
    public let object: String
    /// The record's key.
    public let key: String
    /// The state of the data to read from.
    public var moment: Moment = .latest

    /// Describes whose moves to show.
    public init(object: String, key: String) {
        self.object = object
        self.key = key
    }

    /// Shows the moves, oldest first; a record that neither is there nor was ever moved is an error.
    public func run(in session: Session, _ presentation: Presentation) throws {
        let object = try session.schema().requireObject(self.object)
        let moves = try session.store().read(at: moment) { reader in
            let moves = try Self.moves(of: key, object, reader)
            if moves.isEmpty, try reader.record(object, key: key) == nil {
                let ending = try MeantRecord.ending(
                    for: key, in: object, reader,
                    otherwise: Label(en: "there are no moves of one either", zh: "也没有它的状态变更"))
                throw Failure(
                    .usage, en: "no \(object.name) '\(key.shortened)'\(ending.en)",
                    zh: "没有 \(object.name)“\(key.shortened)”\(ending.zh)")
            }
            return moves
        }
        var table = Table(columns: [
            .init(.date), .init(.workflow), .init(.field), .init(.from, title: OwnColumn.stateBefore),
            .init(.to, title: OwnColumn.stateAfter),
            .init(.days, alignment: .trailing), .init(.author), .init(.reason), .init(.skipped),
        ])
        for (position, move) in moves.enumerated() {
            let next = moves.dropFirst(position + 1).first { $0.workflow == move.workflow && $0.field == move.field }
            table.append([
                .date(move.date), .text(move.workflow), .text(move.field), move.from, move.to,
                days(in: move, until: next?.date ?? session.asOf), .text(move.author), move.reason,
                move.skipped,
            ])
        }
        let title = Label(en: "\(object.label.en) \(key)", zh: "\(object.label.zh) \(key)")
        try presentation.show(Document(title: title, [.table(table)]), language: session.language)
    }

    /// How many days the record was in the state that a move has led to; of a move out of the workflow there are none.
    private func days(in move: RecordedMove, until end: CalendarDate) -> Value {
        let days = end.daysSince1970 - move.date.daysSince1970
        return move.to.isNull || days < 0 ? .null : .integer(Int64(days))
    }

    private static func moves(
        of key: String, _ object: ObjectDefinition, _ reader: any StoreReader
    ) throws -> [RecordedMove] {
        let filters = [Filter.equal("record", .text(key)), .equal("object", .text(object.name))]
        let rows = try reader.rows(
            Query("transition", filters: filters, projection: RecordedMove.fields, order: [.init("key")]))
        defer { rows.close() }
        var moves: [RecordedMove] = []
        while try rows.next() { moves.append(try RecordedMove(rows)) }
        return moves
    }
}
