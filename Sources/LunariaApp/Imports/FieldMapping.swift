import LunariaCore

/// The mapping of a file whose columns are named after fields, or after their labels in English or Chinese.
final class FieldMapping: RowMapping {
    private let object: ObjectDefinition
    private let file: String
    private var header: [String] = []
    /// The field each column goes to; `nil` for a column that is left out.
    private var positions: [Int?] = []
    /// What reads the cells of each field.
    private let readers: [FieldReader]

    init(object: ObjectDefinition, file: String) {
        self.object = object
        self.file = file
        readers = object.fields.map(FieldReader.init)
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
                let (place, field) = (place(index), object.fields[position].name)
                throw Failure(
                    .badData,
                    en:
                        "\(place.en): found '\(column)', which is the field '\(field)' a second time, expected each field "
                        + "once",
                    zh: "\(place.zh)：“\(column)”是字段“\(field)”的第二列，每个字段只应出现一次")
            }
            positions.append(position)
        }
        guard positions.contains(0) else {
            throw Failure(
                .badData,
                en: "\(file), line 1: found no column 'key', expected one that identifies each \(object.name); "
                    + "use --map if it has another name",
                zh: "\(file) 第 1 行：没有“key”（编号）列，需要它识别每条 \(object.name) 记录；若列名不同，请用 --map")
        }
    }

    func map(_ cells: [String], into draft: inout RecordDraft) throws {
        for (index, position) in positions.enumerated() {
            guard let position else { continue }
            do {
                draft.set(try readers[position].value(cells[index]), at: position)
            } catch {
                throw CellProblem(
                    column: header[index], found: error.found, expected: error.expectation)
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
        let (known, place) = (object.fields.map(\.name), place(index))
        guard !column.isEmpty else {
            throw Failure(
                .badData,
                en: "\(place.en): found a column without a name, expected the name of a field of \(object.name)",
                zh: "\(place.zh)：此列没有名称，应为 \(object.name) 的字段名")
        }
        let (hint, list) = (Spelling.suggestion(for: column, among: known), Label(listing: known, atMost: 12))
        throw Failure(
            .badData,
            en: "\(place.en): found the column '\(column.shortened)', which is no field of \(object.name)\(hint.en); "
                + "expected some of \(list.en); use --map for other names, or --ignore to leave the column out",
            zh: "\(place.zh)：列“\(column.shortened)”不是 \(object.name) 的字段\(hint.zh)；可用的有 \(list.zh)；"
                + "其他列名请用 --map，或用 --ignore 略过该列")
    }

    private func place(_ index: Int) -> Label {
        Label(en: "\(file), line 1, column \(index + 1)", zh: "\(file) 第 1 行第 \(index + 1) 列")
    }
}
