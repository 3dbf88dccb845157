import LunariaCore

/// Writes a whole document as JSON; the shape is a contract with programs.
///
///     {"title": …, "blocks": [
///       {"type": "heading", "level": 1, "text": …},
///       {"type": "text", "text": …},
///       {"type": "metric", "label": …, "value": …},
///       {"type": "table", "columns": [{"name": …, "title": …}], "rows": [{NAME: value}], "totals": [{NAME: value}]},
///       {"type": "chart", "kind": "bar", "title": …, "x": …, "y": …, "categories": […], "series": […]},
///       {"type": "explanation", "explanation": {"value": …, "what": …, "of": […]}},
///       {"type": "findings", "findings": [{"severity": "warn", "message": …, "place": …}]}]}
///
/// Values are written as `JSONWriter.value` does; `title` and `place` may be `null`. The figure that the document is about
/// has `"lead": true`, and a table without sums no `totals`.
struct JSONRenderer {
    private typealias Writer = JSONWriter<MemorySink>

    let language: Language

    /// The document as JSON, or `RenderError.duplicateColumn`.
    func render(_ document: Document) throws(RenderError) -> String {
        for block in document.blocks {
            if case .table(let table) = block { try checkNames(of: table) }
        }
        var json = Writer(to: MemorySink())
        json.beginObject()
        json.key("title")
        write(document.title?.text(in: language), to: &json)
        json.key("blocks")
        json.beginArray()
        for block in document.blocks { write(block, to: &json) }
        json.end()
        json.end()
        return json.finish().text
    }

    private func checkNames(of table: Table) throws(RenderError) {
        var names: Set<String> = []
        for column in table.columns where !names.insert(column.name).inserted {
            throw .duplicateColumn(column.name)
        }
    }

    private func write(_ block: Document.Block, to json: inout Writer) {
        json.beginObject()
        json.key("type")
        switch block {
        case .heading(let level, let text):
            json.string("heading")
            json.key("level")
            json.integer(Int64(level))
            json.key("text")
            json.string(text.text(in: language))
        case .text(let text):
            json.string("text")
            json.key("text")
            json.string(text.text(in: language))
        case .metric(let label, let value, _):
            json.string("metric")
            json.key("label")
            json.string(label.text(in: language))
            json.key("value")
            json.value(value)
        case .opening(let text):
            json.string("text")
            json.key("text")
            json.string(text.text(in: language))
            json.key("lead")
            json.boolean(true)
        case .lead(let label, let value, _):
            json.string("metric")
            json.key("label")
            json.string(label.text(in: language))
            json.key("value")
            json.value(value)
            json.key("lead")
            json.boolean(true)
        case .fact(let label, let words):
            json.string("metric")
            json.key("label")
            json.string(label.text(in: language))
            json.key("value")
            json.string(words.text(in: language))
        case .table(let table):
            json.string("table")
            write(table, to: &json)
        case .chart(let chart):
            json.string("chart")
            json.chart(chart, in: language)
        case .findings(let findings):
            json.string("findings")
            write(findings, to: &json)
        case .explanation(let explanation, _):
            json.string("explanation")
            json.key("explanation")
            json.explanation(explanation)
        }
        json.end()
    }

    private func write(_ table: Table, to json: inout Writer) {
        json.key("columns")
        json.beginArray()
        for column in table.columns {
            json.beginObject()
            json.key("name")
            json.string(column.name)
            json.key("title")
            json.string(column.title.text(in: language))
            if let type = column.type {
                json.key("type")
                json.string(type.rawValue)
            }
            json.end()
        }
        json.end()
        json.key("rows")
        json.beginArray()
        for row in table.rows { write(row, table.columns, to: &json) }
        json.end()
        if table.totals.isEmpty { return }
        json.key("totals")
        json.beginArray()
        for row in table.totals { write(row, table.columns, to: &json) }
        json.end()
    }

    private func write(_ row: [Value], _ columns: [Table.Column], to json: inout Writer) {
        json.beginObject()
        for (column, value) in zip(columns, row) {
            json.key(column.name)
            json.value(value)
        }
        json.end()
    }

    private func write(_ findings: [Finding], to json: inout Writer) {
        json.key("findings")
        json.beginArray()
        for finding in findings {
            json.beginObject()
            json.key("severity")
            json.string(finding.severity.rawValue)
            json.key("message")
            json.string(finding.message.text(in: language))
            json.key("place")
            write(finding.place, to: &json)
            json.end()
        }
        json.end()
    }

    private func write(_ text: String?, to json: inout Writer) {
        if let text { json.string(text) } else { json.null() }
    }
}
