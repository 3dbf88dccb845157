import LunariaCore

/// Saves one row after the other and keeps count.
struct RowImporter {
    private struct Pending {
        let cells: [String]
        let line: Int
        let draft: RecordDraft
        var problem: RecordProblem

        /// The key the row waits for.
        var target: String? { problem.found }

        /// The problem, told by what the rows that wait, too, refer to: a circle, or another row that is refused.
        func problem(amidst targets: [String: String?]) -> RecordProblem {
            guard let key = draft.key, let target, targets[target] != nil else { return problem }
            var chain = [key, target]
            while let last = chain.last, last != key, chain.count <= targets.count, let next = targets[last] ?? nil {
                chain.append(next)
            }
            let expected =
                chain.last == key
                ? "no circle, but this one closes \(chain.prefix(8).joined(separator: " → "))"
                : "\(problem.expected) (the row of '\(target.shortened)' is refused, too)"
            return RecordProblem(
                object: problem.object, key: key, field: problem.field, found: problem.found, expected: expected)
        }
    }

    private(set) var report = ImportReport()
    private let object: ObjectDefinition
    private let mapping: any RowMapping
    private let writer: any StoreWriter
    private let columns: Int
    private var draft: RecordDraft
    /// Fields that refer to records of the same object, which may stand further down in the file.
    private let selfReferences: Set<String>
    private var pending: [Pending] = []

    init(object: ObjectDefinition, mapping: any RowMapping, writer: any StoreWriter, header: [String]) {
        self.object = object
        self.mapping = mapping
        self.writer = writer
        columns = header.count
        draft = RecordDraft(object)
        selfReferences = Set(
            object.fields.filter { $0.type == .reference(to: object.name, mustExist: true) }.map(\.name))
    }

    /// Takes a row; answers why, if it is refused.
    mutating func take(_ cells: [String], line: Int) throws -> Rejection? {
        report.rows += 1
        guard cells.count == columns else {
            return reject(Rejection(line: line, cells: cells.count, columns: columns))
        }
        draft.reset()
        do {
            try mapping.map(cells, into: &draft)
            if let key = draft.key, let earlier = try writer.markSeen(key: key, line: line) {
                let expected = "each key once (the key stands on line \(earlier) already)"
                throw CellProblem(column: column(FieldDefinition.keyName), found: key, expected: expected)
            }
            count(try writer.save(draft, .upsert))
        } catch let problem as CellProblem {
            return reject(
                Rejection(line: line, column: problem.column, found: problem.found, expected: problem.expected))
        } catch let problem as RecordProblem {
            if let field = problem.field, selfReferences.contains(field), problem.found != nil {
                pending.append(Pending(cells: cells, line: line, draft: draft, problem: problem))
            } else {
                return reject(rejection(of: problem, line: line))
            }
        }
        return nil
    }

    /// Takes the rows that waited for a record further down; answers those that are refused.
    ///
    /// A row is tried again when the record it waits for has come, so that a chain takes its length in any order.
    mutating func finish() throws -> [(Rejection, cells: [String])] {
        var waiting: [String: [Pending]] = [:]
        var refused: [Pending] = []
        while var row = pending.popLast() {
            do {
                count(try writer.save(row.draft, .upsert))
                pending += row.draft.key.flatMap { waiting.removeValue(forKey: $0) } ?? []
            } catch let problem as RecordProblem {
                row.problem = problem
                if let field = problem.field, selfReferences.contains(field), let target = row.target {
                    waiting[target, default: []].append(row)
                } else {
                    refused.append(row)
                }
            }
        }
        pending = (refused + waiting.values.flatMap { $0 }).sorted { $0.line < $1.line }
        defer { pending = [] }
        let targets = Dictionary(
            pending.compactMap { row in row.draft.key.map { ($0, row.target) } },
            uniquingKeysWith: { first, _ in first })
        return pending.map { row in
            (reject(rejection(of: row.problem(amidst: targets), line: row.line)), row.cells)
        }
    }

    private mutating func count(_ outcome: SaveOutcome) {
        switch outcome {
        case .created: report.created += 1
        case .updated: report.updated += 1
        case .unchanged: report.unchanged += 1
        }
    }

    private mutating func reject(_ rejection: Rejection) -> Rejection {
        report.rejected += 1
        return rejection
    }

    private func rejection(of problem: RecordProblem, line: Int) -> Rejection {
        Rejection(
            line: line, column: problem.field.map(column), found: problem.found, expected: problem.expected)
    }

    private func column(_ field: String) -> String { mapping.column(of: field) ?? field }
}
