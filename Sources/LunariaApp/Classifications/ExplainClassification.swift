import LunariaCore
import LunariaRender

/// Shows what a classification makes of one record, by what, and what it has been classified as so far.
struct ExplainClassification {
    let classification: Classification
    let key: String
    let values: [String: ParameterValue]
    let request: RunRunnable

    func run(in session: Session, _ presentation: Presentation) throws -> RunReport {
        let context = request.context(session, asOf: request.asOf ?? session.asOf)
        try session.store().read(at: request.moment) { reader in
            var job = ClassificationJob(classification, parameters: values, context: context)
            job.key = key
            guard let record = try reader.record(classification.object, key: key) else {
                let (name, list) = (
                    classification.object.name, "`lunaria export \(classification.object.name)`"
                )
                let ending = try MeantRecord.ending(
                    for: key, in: classification.object, reader,
                    otherwise: Label(en: "\(list) lists the keys there are", zh: "\(list) 列出已有的编号"))
                throw Failure(
                    .usage, en: "--explain: no \(name) '\(key.shortened)'\(ending.en)",
                    zh: "--explain：没有 \(name)“\(key.shortened)”\(ending.zh)")
            }
            var classified: ClassifiedRecord?
            try session.host().classify(job, over: reader) { classified = $0 }
            let shown = Shown(
                asOf: context.asOf, record: record, classified: classified,
                history: try ClassificationHistory(classification, reader).entries(of: key))
            if presentation.format == .json {
                try showJSON(shown, presentation)
            } else {
                try presentation.show(document(shown, session.language), language: session.language)
            }
        }
        return RunReport()
    }

    /// All that is shown.
    private struct Shown {
        let asOf: CalendarDate
        let record: Record
        /// `nil` for a record that the classification does not look at.
        let classified: ClassifiedRecord?
        let history: [ClassificationHistory.Entry]

        var status: Label {
            guard let classified else {
                return Label(en: "not looked at: `where` leaves it out", zh: "未检查：不符合 `where` 条件")
            }
            if classified.isInsufficient { return Label(en: "insufficient data", zh: "数据不足") }
            return classified.value.isNull
                ? Label(en: "not classified", zh: "未分类") : Label(en: "classified", zh: "已分类")
        }

        var name: String? { record["name"].text }
    }

    private var parameters: [(name: String, value: String)] {
        values.sorted { $0.key < $1.key }.map { ($0.key, $0.value.description) }
    }

    private func document(_ shown: Shown, _ language: Language) -> Document {
        let (runnable, field) = (classification.runnable, classification.field)
        var blocks: [Document.Block] = []
        if let name = shown.name { blocks.append(.metric(label: Label(en: "name", zh: "名称"), .text(name))) }
        blocks += [
            .metric(label: Label(en: "as of", zh: "截至日期"), .date(shown.asOf)),
            .fact(label: Label(en: "status", zh: "状态"), shown.status),
            Self.block(
                Label(en: "\(field.name) in the record", zh: "记录中的\(field.label.zh)"), shown.record[field.name], field),
        ]
        if let classified = shown.classified {
            blocks += [
                Self.block(
                    Label(en: "\(field.name) by \(runnable.name)", zh: "\(runnable.name) 得出的\(field.label.zh)"),
                    classified.value, field),
                .metric(label: Label(en: "reason", zh: "原因"), classified.reason.map(Value.text) ?? .null),
            ]
            var inputs = Table(columns: [.init(.field), .init(.value)])
            for input in classified.inputs { inputs.append(inputRow(input.field, input.value, language)) }
            blocks += [
                .heading(level: 1, Label(en: "What it was decided by", zh: "分类依据")), .table(inputs),
            ]
            if let prepared = classified.prepared {
                blocks.append(.fact(label: Label(en: "prepared for all", zh: "预先准备"), prepared))
            }
        }
        if !parameters.isEmpty {
            let rows = parameters.map { [Value.text($0.name), .text($0.value)] }
            blocks += [
                .heading(level: 1, Label(en: "Parameters", zh: "参数")),
                .table(Table(columns: [.init(.parameter), .init(.value)], rows: rows)),
            ]
        }
        let rows = shown.history.map { [$0.asOf, $0.previous, $0.value, $0.reason] }
        blocks += [
            .heading(level: 1, Label(en: "What it was classified as so far", zh: "历次分类")),
            .table(
                Table(
                    columns: [
                        .init(.asOf), .init(.from, words: field.words), .init(.to, words: field.words), .init(.reason),
                    ], rows: rows)),
        ]
        let (name, object) = (runnable.name, classification.object)
        return Document(
            title: Label(en: "\(name): \(object.name) \(key)", zh: "\(name)：\(object.label.zh) \(key)"), blocks)
    }

    /// A value of a field by a name, in words if the field has any for it.
    private static func block(_ label: Label, _ value: Value, _ field: FieldDefinition) -> Document.Block {
        if let words = value.text.flatMap({ field.words[$0] }) { return .fact(label: label, words) }
        return .metric(label: label, value)
    }

    /// A field by its name, which is its label in Chinese, and its value in words.
    private func inputRow(_ name: String, _ value: Value, _ language: Language) -> [Value] {
        let field = classification.object.field(name)
        let title = Label(en: name, zh: field?.label.zh ?? name)
        let words = value.text.flatMap { field?.words[$0] } ?? Label(value.spokenText)
        return [.text(title.text(in: language)), .text(words.text(in: language))]
    }

    private func showJSON(_ shown: Shown, _ presentation: Presentation) throws {
        try presentation.showJSON { json in
            try json.beginObject()
            try json.member("classification", classification.runnable.name)
            try json.member("object", classification.object.name)
            try json.member("field", classification.field.name)
            try json.member("key", key)
            try json.member("name", shown.name)
            try json.member("as_of", shown.asOf.description)
            try json.member("status", shown.status.en)
            json.key("stored")
            try json.value(shown.record[classification.field.name])
            json.key("value")
            try json.value(shown.classified?.value ?? .null)
            try json.member("reason", shown.classified?.reason)
            json.key("inputs")
            try json.beginObject()
            for input in shown.classified?.inputs ?? [] {
                json.key(input.field)
                try json.value(input.value)
            }
            try json.end()
            try json.member("prepared", shown.classified?.prepared?.en)
            json.key("parameters")
            try json.beginObject()
            for (name, value) in parameters { try json.member(name, value) }
            try json.end()
            json.key("history")
            try json.beginArray()
            for entry in shown.history { try json.entry(entry) }
            try json.end()
            try json.end()
        }
    }
}

extension JSONWriter where Sink == ResultSink {
    fileprivate mutating func entry(_ entry: ClassificationHistory.Entry) throws {
        try beginObject()
        key("as_of")
        try value(entry.asOf)
        key("from")
        try value(entry.previous)
        key("to")
        try value(entry.value)
        key("reason")
        try value(entry.reason)
        try end()
    }
}

extension Value {
    /// The value in a table of many kinds of values: an amount brings its currency.
    fileprivate var spokenText: String {
        if case .money(let money) = self { money.description } else { fileText }
    }
}
