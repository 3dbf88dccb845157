import LunariaCore
import LunariaRender

/// Why an adjustment of a posted period is there: what of its deal has changed since, and who changed it.
struct AdjustmentCause {
    private let run: IncentiveRun
    private let ledger: Ledger
    private let reader: any StoreReader

    /// Looks for causes in the data that a run saw.
    init(of run: IncentiveRun, _ reader: any StoreReader) throws {
        self.run = run
        self.reader = reader
        ledger = try Ledger(of: run.plan, reader, in: run.currency)
    }

    private static let anew = Label(
        en: "calculated anew by the present plan and parameters", zh: "按现行方案与参数重新计算")
    private static let otherData = Label(
        en: "what it was calculated from has changed", zh: "计算所依据的数据已变更")
    private static let deleted = Label(en: "the opportunity was deleted", zh: "商机已删除")

    /// The cause of a line in words.
    func words(of line: IncentiveLine) throws -> Label {
        guard let posting = ledger.postings.first(where: { $0.run.hash == line.adjusts }) else { return Self.otherData }
        if RestatedPeriods(run.parameters["restate"]).labels.contains(posting.run.period.label) { return Self.anew }
        guard let key = line.opportunity else { return Self.otherData }
        let object = try reader.schema.requireObject("opportunity")
        let versions = try reader.versions(object, key: key)
        // What a later run has adjusted already needs no second telling, unless nothing has happened since.
        let later = ledger.postings.filter { $0.run.period.start >= posting.run.period.until }.map(\.run.asOf)
        for moment in [later.max(), posting.run.asOf].compactMap(\.self) {
            if let words = try words(of: versions, object, since: moment) { return words }
        }
        return Self.otherData
    }

    /// What differs between a deal as it was at a moment and as it is; `nil` if nothing does.
    private func words(
        of versions: [RecordVersion], _ object: ObjectDefinition, since moment: Int64
    ) throws -> Label? {
        let before = versions.last { $0.from <= moment && ($0.until ?? .max) > moment }
        guard let last = versions.last, last.from > moment || (last.until ?? 0) > moment else { return nil }
        if let end = last.until { return try signed(Self.deleted, end) }
        let parts = object.fields.indices.compactMap { index -> Label? in
            let (old, new) = (before?.record.values[index] ?? .null, last.record.values[index])
            return old.isExactly(new) ? nil : Self.words(of: object.fields[index], old, new)
        }
        if parts.isEmpty { return nil }
        return try signed(
            Label(
                en: parts.map(\.en).joined(separator: "; "), zh: parts.map(\.zh).joined(separator: "；")), last.from)
    }

    private static func words(of field: FieldDefinition, _ old: Value, _ new: Value) -> Label {
        let (old, new) = (words(of: old, field), words(of: new, field))
        return Label(en: "\(field.label.en) \(old.en) → \(new.en)", zh: "\(field.label.zh)：\(old.zh) → \(new.zh)")
    }

    private static func words(of value: Value, _ field: FieldDefinition) -> Label {
        if value.isNull { return Label(en: "none", zh: "无") }
        return field.words(of: value)
    }

    /// The words with who changed it and when.
    private func signed(_ words: Label, _ number: Int64) throws -> Label {
        guard let transaction = try reader.transactions(changing: ["opportunity"], after: number - 1).first,
            transaction.number == number
        else { return words }
        let day = transaction.time.date.map { (en: ", \($0)", zh: "，\($0)") } ?? (en: "", zh: "")
        return Label(
            en: "\(words.en) (\(transaction.actor)\(day.en))", zh: "\(words.zh)（\(transaction.actor)\(day.zh)）")
    }
}
