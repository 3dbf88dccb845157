import LunariaCore

/// A part of a document as it is laid out for people: the title is a heading, and figures that follow each other stand
/// together.
enum Section {
    /// Level 1 is the largest, 6 the smallest.
    case heading(level: Int, String)
    case text(String)
    case metrics([Metric])
    /// The one figure that the document is about.
    case lead(Metric)
    /// The sentence that says what the document comes to.
    case opening(String)
    case table(Table)
    case chart(Chart)
    case findings([Finding])
    /// How a value came to be.
    case tree(ExplanationText)
}

extension Section {
    /// The parts of a document in order, without those that hold nothing.
    static func make(of document: Document, in language: Language) -> [Section] {
        var sections: [Section] = []
        if let title = document.title?.text(in: language), !title.isEmpty {
            sections.append(.heading(level: 1, title))
        }
        let shift = sections.count
        for block in document.blocks {
            switch block {
            case .heading(let level, let text):
                let text = text.text(in: language)
                if !text.isEmpty { sections.append(.heading(level: min(max(level, 1), 6 - shift) + shift, text)) }
            case .text(let text):
                if !text.isEmpty { sections.append(.text(text.text(in: language))) }
            case .metric(let label, let value, let places):
                sections.append(metric: Metric(label, value, places: places, in: language))
            case .lead(let label, let value, let places):
                sections.append(.lead(Metric(label, value, places: places, in: language)))
            case .opening(let text):
                if !text.isEmpty { sections.append(.opening(text.text(in: language))) }
            case .fact(let label, let words):
                sections.append(metric: Metric(label, words, in: language))
            case .table(let table):
                if !table.columns.isEmpty { sections.append(.table(table)) }
            case .chart(let chart): sections.append(.chart(chart))
            case .findings(let findings):
                if !findings.isEmpty { sections.append(.findings(findings)) }
            case .explanation(let explanation, let isFull):
                sections.append(.tree(ExplanationText(explanation, showsAll: isFull, in: language)))
            }
        }
        return sections
    }
}

extension [Section] {
    fileprivate mutating func append(metric: Metric) {
        guard case .metrics(var metrics) = last else {
            append(.metrics([metric]))
            return
        }
        // Taken out before it grows, so that the list is not copied for each figure.
        removeLast()
        metrics.append(metric)
        append(.metrics(metrics))
    }
}
