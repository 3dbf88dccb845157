import LunariaCore
import LunariaFiles

/// Answers in a table: a column `key`, a column for each question, and perhaps `date` and `author`.
struct AnswerTable {
    let form: Form
    let file: String
    let defaults: SheetDefaults

    /// Reads the rows, each to be checked on its own.
    func entries(_ reader: inout CSVReader) throws -> [SheetEntry] {
        guard try reader.next() else {
            throw Failure(
                .badData, "\(file): the file is empty, expected a header line with key and the ids of questions")
        }
        let header = FormulaGuard.unguarded(reader.row.texts)
        let columns = try header.enumerated().map { index, title in try column(title, at: index, line: reader.row.line)
        }
        try check(columns, header)
        let titles = Dictionary(zip(columns, header)) { first, _ in first }
        var entries: [SheetEntry] = []
        while try reader.next() {
            let (line, cells) = (reader.row.line, FormulaGuard.unguarded(reader.row.texts))
            entries.append(
                SheetEntry(at: .row(line: line, title: { titles[$0] ?? $0 })) {
                    guard cells.count == columns.count else {
                        throw RowRejection(
                            rejection: Rejection(line: line, cells: cells.count, columns: columns.count))
                    }
                    return try defaults.sheet(form, zip(columns, cells).map { ($0, $1) })
                })
        }
        guard !entries.isEmpty else {
            throw Failure(.badData, "\(file), line 1: found a header and no row after it, expected at least one row")
        }
        return entries
    }

    /// The question, or the part of the sheet, that a column is called after.
    private func column(_ title: String, at index: Int, line: Int) throws(Failure) -> String {
        let folded = title.lowercased()
        for (name, label) in [("key", "编号"), ("date", "日期"), ("author", "填写人")] where folded == name || title == label {
            return name
        }
        if let question = form.question(folded) { return question.id }
        let asked = form.questions.filter { $0.ask.en.lowercased() == folded || $0.ask.zh == title }
        if let question = asked.first, asked.count == 1 { return question.id }
        let known = ["key", "date", "author"] + form.questions.map(\.id)
        throw Failure(
            .badData,
            "\(file), line \(line), column \(index + 1): found the column '\(title.shortened)', which is no question of "
                + "'\(form.name)'\(Spelling.hint(for: title, among: known)); expected some of "
                + known.joined(separator: ", "))
    }

    private func check(_ columns: [String], _ header: [String]) throws(Failure) {
        var seen: Set<String> = []
        for (index, column) in columns.enumerated() where !seen.insert(column).inserted {
            throw Failure(
                .badData,
                "\(file), line 1, column \(index + 1): found '\(header[index].shortened)', which is '\(column)' a "
                    + "second time, expected each column once")
        }
        guard seen.contains("key") || defaults.key != nil else {
            throw Failure(
                .badData, "\(file), line 1: found no column 'key', expected the key of each \(form.object)")
        }
    }
}
