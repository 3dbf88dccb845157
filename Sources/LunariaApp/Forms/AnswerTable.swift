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
                .badData, en: "\(file): the file is empty, expected a header line with key and the ids of questions",
                zh: "\(file)：文件是空的，应有一行表头，包含 key 和各问题的名称")
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
            throw Failure(
                .badData, en: "\(file), line 1: found a header and no row after it, expected at least one row",
                zh: "\(file) 第 1 行：只有表头，没有数据行，应至少有一行")
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
        let (hint, list) = (Spelling.suggestion(for: title, among: known), Label(listing: known))
        throw Failure(
            .badData,
            en:
                "\(file), line \(line), column \(index + 1): found the column '\(title.shortened)', which is no question of "
                + "'\(form.name)'\(hint.en); expected some of \(list.en)",
            zh: "\(file) 第 \(line) 行第 \(index + 1) 列：“\(title.shortened)”不是“\(form.name)”的问题\(hint.zh)；可用的有 \(list.zh)")
    }

    private func check(_ columns: [String], _ header: [String]) throws(Failure) {
        var seen: Set<String> = []
        for (index, column) in columns.enumerated() where !seen.insert(column).inserted {
            let title = header[index].shortened
            throw Failure(
                .badData,
                en:
                    "\(file), line 1, column \(index + 1): found '\(title)', which is '\(column)' a second time, expected "
                    + "each column once",
                zh: "\(file) 第 1 行第 \(index + 1) 列：“\(title)”即“\(column)”，已出现过，每列只应出现一次")
        }
        guard seen.contains("key") || defaults.key != nil else {
            throw Failure(
                .badData, en: "\(file), line 1: found no column 'key', expected the key of each \(form.object)",
                zh: "\(file) 第 1 行：没有“key”（编号）列，应有每个 \(form.object) 的编号")
        }
    }
}
