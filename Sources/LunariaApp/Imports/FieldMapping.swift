import LunariaCore

/// The mapping of a file whose columns are named after fields, or after their labels in English or Chinese.
final class FieldMapping: RowMapping {
    private let object: ObjectDefinition
    private let file: String
    private var header: [String] = []
    /// The field each column goes to; `nil` for a column that is left out.
    private var positions: [Int?] = []

    init(object: ObjectDefinition, file: String) {
        self.object = object
        self.file = file
    }

    func begin(header: [String], ignoring ignored: Set<String>) throws {
        self.header = header
        positions = []
        for (index, column) in header.enumerated() {
            if ignored.contains(column) {
                positions.append(nil)
                continue
            }
            let position = try position(of: column, at: index)
            if positions.contains(position) {
                throw Failure(
                    .badData,
                    "\(place(index)): found '\(column)', which is the field '\(object.fields[position].name)' a "
                        + "second time, expected each field once")
            }
            positions.append(position)
        }
        guard positions.contains(0) else {
            throw Failure(
                .badData,
                "\(file), line 1: found no column 'key', expected one that identifies each \(object.name); "
                    + "use --map if it has another name")
        }
    }

    func map(_ cells: [String], into draft: inout RecordDraft) throws {
        for (index, position) in positions.enumerated() {
            guard let position else { continue }
            let field = object.fields[position]
            do {
                draft.set(try Value(parsing: cells[index], as: field.type), at: position)
            } catch {
                throw CellProblem(
                    column: header[index], found: error.found,
                    expected: error.expected + (error.detail.map { " (\($0))" } ?? ""))
            }
        }
    }

    func column(of field: String) -> String? {
        guard let position = object.position(of: field), let index = positions.firstIndex(of: position) else {
            return nil
        }
        return header[index]
    }

    private func position(of column: String, at index: Int) throws -> Int {
        if let position = object.position(ofColumn: column) { return position }
        let known = object.fields.map(\.name)
        guard !column.isEmpty else {
            throw Failure(
                .badData,
                "\(place(index)): found a column without a name, expected the name of a field of \(object.name)")
        }
        throw Failure(
            .badData,
            "\(place(index)): found the column '\(column.shortened)', which is no field of \(object.name)"
                + "\(Spelling.hint(for: column, among: known)); expected some of \(known.joined(separator: ", ")); "
                + "use --map for other names, or --ignore to leave the column out")
    }

    private func place(_ index: Int) -> String { "\(file), line 1, column \(index + 1)" }
}
