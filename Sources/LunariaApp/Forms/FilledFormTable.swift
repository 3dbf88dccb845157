import LunariaCore

/// What filled forms come to, as a table; it has the columns that the form can fill.
struct FilledFormTable {
    let form: Form
    let language: Language

    func document(_ filled: [FilledForm]) -> Document {
        let columns = columns
        let table = Table(columns: columns.map(\.column), rows: filled.map { form in columns.map { $0.value(form) } })
        return Document(title: form.label, [.table(table)])
    }

    private typealias Column = (column: Table.Column, value: (FilledForm) -> Value)

    private var columns: [Column] {
        let first: [Column] = [
            (.init(.key), { .text($0.subject) }), (.init(.date), { .date($0.date) }),
            (.init(.author), { .text($0.author) }), (Self.state, { .text($0.state.rawValue) }),
        ]
        let last: [Column] = [
            (.init(.completeness, alignment: .trailing), { .percent(Self.rounded($0.completeness)) }),
            (.init(.missing), { .text($0.score.missing.joined(separator: ", ")) }),
        ]
        let status: Column = (Self.status, { .text($0.score.status.rawValue) })
        let score: Column = (.init(.score, alignment: .trailing), { Self.number($0.score.score) })
        let band: [Column] =
            form.bands.isEmpty
            ? [] : [(.init(.band), { $0.score.band.map { .text($0.text(in: language)) } ?? .null })]
        switch form.scoring {
        case .none: return first + last
        case .check:
            let passed: Column = (.init(.passed), { $0.score.passed.map(Value.boolean) ?? .null })
            let share: Column = (.init(.score, alignment: .trailing), { Self.share($0.score.score) })
            return first + [status, share] + band + [passed] + last
        case .score:
            let norm: Column = (.init(.norm, alignment: .trailing), { Self.number($0.score.norm) })
            return first + [status, score, norm] + band + last
        }
    }

    /// What became of the record, which is another thing than what the score is.
    private static let state = Table.Column(
        .state, title: Label(en: OwnColumn.state.rawValue, zh: "记录"),
        words: [
            FilledForm.State.created.rawValue: Label(en: "created", zh: "新建"),
            FilledForm.State.updated.rawValue: Label(en: "updated", zh: "更新"),
            FilledForm.State.unchanged.rawValue: Label(en: "unchanged", zh: "未变"),
        ])

    private static let status = Table.Column(
        .status, title: Label(en: OwnColumn.status.rawValue, zh: "评分状态"),
        words: [
            FormScore.Status.scored.rawValue: Label(en: "scored", zh: "已评分"),
            FormScore.Status.insufficientData.rawValue: Label(en: "insufficient data", zh: "数据不足"),
            FormScore.Status.na.rawValue: Label(en: "not applicable", zh: "不适用"),
        ])

    /// A number as assessments keep it.
    private static func number(_ number: Decimal?) -> Value {
        let rounded = try? number?.rounded(places: FieldType.defaultDecimalPlaces, rounding: .halfUp)
        return rounded.map { .decimal($0.normalized) } ?? .null
    }

    /// The score of a checklist, which is a share like the completeness.
    private static func share(_ score: Decimal?) -> Value {
        score.map { .percent(rounded(Percent(fraction: $0))) } ?? .null
    }

    private static func rounded(_ share: Percent) -> Percent {
        Percent(fraction: (try? share.fraction.rounded(places: 4, rounding: .halfUp).normalized) ?? share.fraction)
    }
}
