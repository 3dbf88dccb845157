import LunariaCore
import LunariaScripting

/// Saves one row after the other and keeps count; plugins are asked about many rows at once.
struct RowImporter {
    /// A row that is refused, with its cells.
    typealias Refused = (rejection: Rejection, cells: [String])

    private struct Row {
        let cells: [String]
        let line: Int
        let draft: RecordDraft
    }

    /// What became of a row so far.
    private enum Mapped {
        case record(Row)
        case refused(Refused)
    }

    private struct Pending {
        let row: Row
        let reviewed: ReviewedWriter.Reviewed
        var problem: RecordProblem

        /// The key the row waits for.
        var target: String? { problem.found }

        /// The problem, told by what the rows that wait, too, refer to: a circle, or another row that is refused.
        func problem(amidst targets: [String: String?]) -> RecordProblem {
            guard let key = row.draft.key, let target, targets[target] != nil else { return problem }
            var chain = [key, target]
            while let last = chain.last, last != key, chain.count <= targets.count, let next = targets[last] ?? nil {
                chain.append(next)
            }
            let expected =
                chain.last == key
                ? Label.noCircle(of: chain.prefix(8).joined(separator: " → "))
                : Label(
                    en: "\(problem.expected.en) (the row of '\(target.shortened)' is refused, too)",
                    zh: "\(problem.expected.zh)（“\(target.shortened)”的行也被拒绝）")
            return RecordProblem(
                object: problem.object, key: key, field: problem.field, found: problem.found, expected: expected)
        }
    }

    private(set) var report = ImportReport()
    private let object: ObjectDefinition
    private let mapping: any RowMapping
    private let writer: ReviewedWriter
    private let file: String
    private let columns: Int
    /// Whether cells are taken with the apostrophes that an export puts before what looks like a formula.
    private let isRaw: Bool
    private let empty: RecordDraft
    /// How many rows are taken before they are saved.
    private let batch: Int
    /// Fields that refer to records of the same object, which may stand further down in the file.
    private let selfReferences: Set<String>
    private var mapped: [Mapped] = []
    private var pending: [Pending] = []

    init(
        object: ObjectDefinition, mapping: any RowMapping, writer: ReviewedWriter, header: [String], file: String,
        isRaw: Bool
    ) {
        self.isRaw = isRaw
        self.object = object
        self.mapping = mapping
        self.writer = writer
        self.file = file
        columns = header.count
        empty = RecordDraft(object)
        batch = writer.isReviewed(object) ? 500 : 1
        selfReferences = Set(
            object.fields.filter { $0.type == .reference(to: object.name, mustExist: true) }.map(\.name))
    }

    /// Takes a row; answers the rows up to it that are refused, in their order, as soon as that is known.
    mutating func take(_ cells: [String], line: Int) throws -> [Refused] {
        report.rows += 1
        mapped.append(try map(cells, line: line))
        return mapped.count < batch ? [] : try save()
    }

    /// Takes the rows that are left, and then those that waited for a record further down; answers those that are refused.
    mutating func finish() throws -> [Refused] { try save() + (try saveWaiting()) }

    private func map(_ cells: [String], line: Int) throws -> Mapped {
        guard cells.count == columns else {
            return .refused((Rejection(line: line, cells: cells.count, columns: columns), cells))
        }
        var draft = empty
        do {
            try mapping.map(isRaw ? cells : FormulaGuard.unguarded(cells), into: &draft)
            if let key = draft.key, let earlier = try writer.store.markSeen(key: key, line: line) {
                let expected = Label(
                    en: "each key once (the key stands on line \(earlier) already)",
                    zh: "不重复的编号（第 \(earlier) 行已有该编号）")
                throw CellProblem(column: column(FieldDefinition.keyName), found: key, expected: expected)
            }
        } catch let problem as CellProblem {
            let rejection = Rejection(
                line: line, column: problem.column, found: problem.found, expected: problem.expected)
            return .refused((rejection, cells))
        } catch let error as PluginError {
            let failure = Failure(error)
            throw Failure(
                failure.status, en: "\(failure.words.en)\n  while it mapped \(file), line \(line)",
                zh: "\(failure.words.zh)\n  发生在映射 \(file) 第 \(line) 行时")
        }
        return .record(Row(cells: cells, line: line, draft: draft))
    }

    /// Saves the rows that were taken.
    private mutating func save() throws -> [Refused] {
        defer { mapped.removeAll(keepingCapacity: true) }
        let drafts = mapped.compactMap { if case .record(let row) = $0 { row.draft } else { nil } }
        var reviewed = try writer.review(drafts, of: object, .upsert).makeIterator()
        var refused: [Refused] = []
        for entry in mapped {
            switch entry {
            case .refused(let row): refused.append(reject(row))
            case .record(let row):
                if let next = reviewed.next(), let row = try save(row, next) { refused.append(row) }
            }
        }
        return refused
    }

    private mutating func save(_ row: Row, _ reviewed: ReviewedWriter.Reviewed) throws -> Refused? {
        do {
            count(try writer.save(reviewed))
            return nil
        } catch let problem as RecordProblem {
            guard isWaiting(problem) else { return reject((rejection(of: problem, line: row.line), row.cells)) }
            pending.append(Pending(row: row, reviewed: reviewed, problem: problem))
            return nil
        } catch let refusal as RecordRefusal {
            let rejection = Rejection(line: row.line, column: refusal.field.map(column), refusal: refusal)
            return reject((rejection, row.cells))
        }
    }

    /// Saves the rows that waited for a record further down; answers those that are refused.
    ///
    /// A row is tried again when the record it waits for has come, so that a chain takes its length in any order.
    private mutating func saveWaiting() throws -> [Refused] {
        var waiting: [String: [Pending]] = [:]
        var refused: [Pending] = []
        while var next = pending.popLast() {
            do {
                count(try writer.save(next.reviewed))
                pending += next.row.draft.key.flatMap { waiting.removeValue(forKey: $0) } ?? []
            } catch let problem as RecordProblem {
                next.problem = problem
                if isWaiting(problem), let target = next.target {
                    waiting[target, default: []].append(next)
                } else {
                    refused.append(next)
                }
            }
        }
        pending = (refused + waiting.values.flatMap { $0 }).sorted { $0.row.line < $1.row.line }
        defer { pending = [] }
        let targets = Dictionary(
            pending.compactMap { next in next.row.draft.key.map { ($0, next.target) } },
            uniquingKeysWith: { first, _ in first })
        return pending.map { next in
            reject((rejection(of: next.problem(amidst: targets), line: next.row.line), next.row.cells))
        }
    }

    /// Whether a row is refused because it refers to a record that may stand further down.
    private func isWaiting(_ problem: RecordProblem) -> Bool {
        problem.field.map(selfReferences.contains) == true && problem.found != nil
    }

    private mutating func count(_ outcome: SaveOutcome) {
        switch outcome {
        case .created: report.created += 1
        case .updated: report.updated += 1
        case .unchanged: report.unchanged += 1
        }
    }

    private mutating func reject(_ row: Refused) -> Refused {
        report.rejected += 1
        return row
    }

    private func rejection(of problem: RecordProblem, line: Int) -> Rejection {
        Rejection(
            line: line, column: problem.field.map(column), found: problem.found, expected: problem.expected)
    }

    private func column(_ field: String) -> String { mapping.column(of: field) ?? field }
}
