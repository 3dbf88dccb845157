import LunariaCore

/// Shows the log of transactions, or the versions of one record.
public struct ShowLog {
    private let session: Session

    /// Prepares to show the log of a workspace.
    public init(in session: Session) {
        self.session = session
    }

    /// Shows all transactions, oldest first.
    public func transactions(_ presentation: Presentation) throws {
        var table = Table(columns: [
            .init(.transaction, alignment: .trailing), .init(.time), .init(.actor),
            .init(.changes, alignment: .trailing),
            .init(.reason), .init(.hash),
        ])
        for transaction in try session.history().read(at: .latest, { reader in try reader.transactions() }) {
            let hash = presentation.format == .text ? String(transaction.hash.prefix(12)) : transaction.hash
            table.append([
                .integer(transaction.number), shown(transaction.time, in: presentation.format),
                .text(transaction.actor),
                .integer(Int64(transaction.changes)), .text(transaction.reason), .text(hash),
            ])
        }
        try presentation.show(Document([.table(table)]), language: session.language)
    }

    /// Shows when plugins declared which objects and fields, oldest first.
    public func declarations(_ presentation: Presentation) throws {
        var table = Table(columns: [
            .init(.afterTransaction, alignment: .trailing), .init(.plugin), .init(.version), .init(.object),
            .init(.field), .init(.formerName),
        ])
        for entry in try session.history().read(at: .latest, { reader in try reader.declarations() }) {
            table.append([
                entry.transaction.map { .integer($0) } ?? .null, .text(entry.plugin ?? "core"),
                .optional(entry.version), .text(entry.object), .optional(entry.field), .optional(entry.formerName),
            ])
        }
        try presentation.show(Document([.table(table)]), language: session.language)
    }

    /// Shows how a record came to be what it is: for each transaction the fields it changed.
    public func versions(of key: String, object name: String, _ presentation: Presentation) throws {
        let object = try session.schema().requireObject(name)
        let (versions, transactions) = try session.store().read(at: .latest) { reader in
            let versions = try reader.versions(object, key: key)
            if versions.isEmpty {
                let ending = try MeantRecord.ending(
                    for: key, in: object, reader, otherwise: Label(en: "there never was one", zh: "它从未存在过"))
                throw Failure(
                    .usage, en: "no \(object.name) '\(key.shortened)' in the log\(ending.en)",
                    zh: "日志中没有 \(object.name)“\(key.shortened)”\(ending.zh)")
            }
            return (versions, try reader.transactions())
        }
        let byNumber = Dictionary(transactions.map { ($0.number, $0) }, uniquingKeysWith: { first, _ in first })
        var table = Table(columns: [
            .init(.transaction, alignment: .trailing), .init(.time), .init(.actor), .init(.change), .init(.reason),
        ])
        let language = presentation.format.isForPeople ? session.language : .en
        func append(_ number: Int64, _ change: Label) {
            let transaction = byNumber[number]
            table.append([
                .integer(number), transaction.map { shown($0.time, in: presentation.format) } ?? .text(""),
                .text(transaction?.actor ?? ""),
                .text(change.text(in: language)), .text(transaction?.reason ?? ""),
            ])
        }
        var before: RecordVersion?
        for version in versions {
            if let before, before.until != version.from, let until = before.until { append(until, Self.deleted) }
            let isNew = before.map { $0.until != version.from } ?? true
            append(version.from, Self.changes(from: isNew ? nil : before?.record, to: version.record))
            before = version
        }
        if let until = before?.until { append(until, Self.deleted) }
        try presentation.show(Document([.table(table)]), language: session.language)
    }

    /// A time: for programs the moment exactly, for people what the clocks around them showed, to the minute.
    private func shown(_ time: Timestamp, in format: ResultFormat) -> Value {
        guard format.isForPeople, let local = session.circumstances.localTime(time),
            let minute = try? DateTime(local.date, hour: local.hour, minute: local.minute)
        else { return .text(time.description) }
        return .datetime(minute)
    }

    private static let deleted = Label(en: "deleted", zh: "已删除")

    private static func changes(from before: Record?, to after: Record) -> Label {
        let parts = RecordDifference(from: before, to: after).parts
        return Label(
            en: (before == nil ? "created: " : "") + parts.map(\.en).joined(separator: "; "),
            zh: (before == nil ? "新建：" : "") + parts.map(\.zh).joined(separator: "；"))
    }
}
