import LunariaCore
import LunariaFiles
import LunariaRender

/// Shows what a run of a classification comes to: as CSV and JSON every change as it is made, else the first of them.
struct ShownClassification {
    /// Classifies; gives each change to the function and answers what all comes to.
    typealias Run = ((ClassificationChange) throws -> Void) throws -> ClassificationOutcome

    private static let none = Label(en: "(none)", zh: "（无）")

    private let classification: Classification
    private let asOf: CalendarDate
    private let presentation: Presentation
    private let language: Language

    init(
        _ classification: Classification, asOf: CalendarDate, _ presentation: Presentation, _ language: Language
    ) {
        self.classification = classification
        self.asOf = asOf
        self.presentation = presentation
        self.language = language
    }

    /// Runs and shows; the output is complete before anything is kept.
    func show(_ run: Run) throws -> ClassificationOutcome {
        switch presentation.format {
        case .json: return try presentation.output.holding { try showJSON(run) }
        case .csv: return try presentation.output.holding { try showCSV(run) }
        case .text, .markdown, .html, .xlsx:
            let outcome = try run { _ in }
            try presentation.show(document(outcome), language: language)
            return outcome
        }
    }

    private func showCSV(_ run: Run) throws -> ClassificationOutcome {
        let style = presentation.csv
        var writer = try CSVWriter(
            presentation.output.byteSink, format: CSVFormat(hasByteOrderMark: style.hasByteOrderMark))
        try writer.write(record: ["key", "name", "from", "to", "reason"])
        let outcome = try run { change in
            try writer.write(record: [
                style.cell(change.key), style.cell(change.name ?? ""), style.cell(change.from), style.cell(change.to),
                style.cell(change.reason ?? ""),
            ])
        }
        try writer.finish()
        return outcome
    }

    private func showJSON(_ run: Run) throws -> ClassificationOutcome {
        var outcome = ClassificationOutcome()
        try presentation.showJSON { json in
            try json.beginObject()
            try json.member("classification", classification.runnable.name)
            try json.member("object", classification.object.name)
            try json.member("field", classification.field.name)
            try json.member("as_of", asOf.description)
            json.key("changes")
            try json.beginArray()
            outcome = try run { change in try json.change(change) }
            try json.end()
            try json.counts(of: outcome, classification.field)
            try json.end()
        }
        return outcome
    }

    private func document(_ outcome: ClassificationOutcome) -> Document {
        var counts = Table(columns: [
            .init(.value, words: classification.field.words), .init(.before, alignment: .trailing),
            .init(.now, alignment: .trailing),
        ])
        for count in outcome.counts(of: classification.field) {
            let value = count.value.isNull ? .text(Self.none.text(in: language)) : count.value
            counts.append([value, .integer(Int64(count.before)), .integer(Int64(count.now))])
        }
        let (plural, noun) = (classification.object.plural, classification.object.label.zh)
        var blocks: [Document.Block] = [
            .table(counts),
            .metric(
                label: Label(en: "\(plural) changed", zh: "已变更的\(noun)"), .integer(Int64(outcome.changed))),
            .metric(
                label: Label(en: "\(plural) unchanged", zh: "未变更的\(noun)"), .integer(Int64(outcome.unchanged))),
        ]
        if outcome.insufficient > 0 {
            blocks.append(
                .metric(
                    label: Label(en: "\(plural) without enough data", zh: "数据不足的\(noun)"),
                    .integer(Int64(outcome.insufficient))))
        }
        if outcome.refused > 0 {
            blocks.append(
                .metric(label: Label(en: "changes refused", zh: "被拒绝的变更"), .integer(Int64(outcome.refused))))
        }
        if !outcome.changes.isEmpty { blocks.append(.table(changes(outcome.changes))) }
        let hidden = outcome.changed - outcome.changes.count
        if hidden > 0 {
            blocks.append(
                .text(
                    Label(
                        en: "\(hidden) more changes: --format csv or json shows all",
                        zh: "另有 \(hidden) 项变更：--format csv 或 json 可显示全部")))
        }
        return Document(title: Label("\(classification.runnable.name) \(asOf)"), blocks)
    }

    private func changes(_ changes: [ClassificationChange]) -> Table {
        let hasNames = classification.object.field("name") != nil
        let words = classification.field.words
        var table = Table(
            columns: [.init(.key)] + (hasNames ? [.init(.name)] : [])
                + [.init(.from, words: words), .init(.to, words: words), .init(.reason)])
        for change in changes {
            table.append(
                [.text(change.key)] + (hasNames ? [change.name.map(Value.text) ?? .null] : [])
                    + [change.from, change.to, change.reason.map(Value.text) ?? .null])
        }
        return table
    }
}

extension JSONWriter where Sink == ResultSink {
    fileprivate mutating func change(_ change: ClassificationChange) throws {
        try beginObject()
        try member("key", change.key)
        try member("name", change.name)
        key("from")
        try value(change.from)
        key("to")
        try value(change.to)
        try member("reason", change.reason)
        try end()
    }

    /// What stands behind the changes.
    fileprivate mutating func counts(of outcome: ClassificationOutcome, _ field: FieldDefinition) throws {
        key("counts")
        try beginArray()
        for count in outcome.counts(of: field) {
            try beginObject()
            key("value")
            try value(count.value)
            try member("before", count.before)
            try member("now", count.now)
            try end()
        }
        try end()
        try member("changed", outcome.changed)
        try member("unchanged", outcome.unchanged)
        try member("insufficient_data", outcome.insufficient)
        try member("refused", outcome.refused)
        key("refusals")
        try beginArray()
        for refusal in outcome.refusals {
            try beginObject()
            try member("key", refusal.key)
            try member("message", refusal.message)
            try end()
        }
        try end()
    }

    private mutating func member(_ name: String, _ number: Int) throws {
        key(name)
        try integer(Int64(number))
    }
}
