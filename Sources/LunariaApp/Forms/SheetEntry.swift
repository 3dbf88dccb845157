import LunariaCore

/// A sheet that is still to be read, and where it stands.
struct SheetEntry {
    /// Where a refused sheet stands: a row of a table is left out, anything else keeps everything out.
    enum Place {
        /// In a table, with the title of the column that a name stands for.
        case row(line: Int, title: (String) -> String)
        /// In JSON, with the file and the line of a name in words.
        case json(place: (String?) -> Label)
        case nowhere
    }

    private let place: Place
    private let read: () throws -> FormSheet

    init(at place: Place = .nowhere, _ read: @escaping () throws -> FormSheet) {
        self.place = place
        self.read = read
    }

    /// The sheet; throws `CellProblem` where it is refused.
    func sheet() throws -> FormSheet { try read() }

    /// The rejection of a row; any other error is thrown, in words that say where.
    func rejection(of error: any Error) throws -> Rejection {
        switch place {
        case .row(let line, let title): return try rejection(of: error, line: line, title)
        case .json(let place):
            guard let problem = error as? CellProblem else { throw error }
            throw failure(problem, at: place(problem.column))
        case .nowhere:
            guard let problem = error as? CellProblem else { throw error }
            throw failure(problem, at: nil)
        }
    }

    private func rejection(of error: any Error, line: Int, _ title: (String) -> String) throws -> Rejection {
        switch error {
        case let problem as CellProblem:
            return Rejection(
                line: line, column: problem.column.map(title), found: problem.found, expected: problem.expected)
        case let problem as RecordProblem:
            return Rejection(line: line, column: nil, found: problem.found, expected: problem.expected)
        case let refusal as RecordRefusal: return Rejection(line: line, column: refusal.field, refusal: refusal)
        case let row as RowRejection: return row.rejection
        default: throw error
        }
    }

    private func failure(_ problem: CellProblem, at place: Label?) -> Failure {
        let found = Label.found(problem.found, expected: problem.expected)
        guard place != nil || problem.column != nil else { return Failure(.badData, found) }
        let column = problem.column.map { Label(en: "'\($0)'", zh: "“\($0)”") }
        let parts = [place, column].compactMap { $0 }
        return Failure(
            .badData, en: "\(parts.map(\.en).joined(separator: ", ")): \(found.en)",
            zh: "\(parts.map(\.zh).joined())：\(found.zh)")
    }
}

/// A row that cannot be read at all, as one with too few cells.
struct RowRejection: Error {
    let rejection: Rejection
}
