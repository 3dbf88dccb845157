import LuaVM
import LunariaCore

/// Turns the rows of a file into records by the rules of an import mapping.
final class ImportMappingRun: RowMapping {
    /// A field of the record and where its value comes from.
    private enum Step {
        case column(index: Int, position: Int)
        case turned(index: Int, position: Int, LuaReference)
        case constant(String, position: Int)
        case made(LuaReference, position: Int)
    }

    private let machine: PluginMachine
    private let mapping: ImportMappingContribution
    private let object: ObjectDefinition
    private let context: ScriptContext
    /// What reads the texts of each field.
    private let readers: [FieldReader]
    private var header: [String] = []
    private var keys: [LuaKey] = []
    /// What answers for the columns that a row does not hold.
    private var guardian: LuaReference?
    private var steps: [Step] = []
    /// Whether a function wants to see the whole row.
    private var needsRow = false
    /// The time that functions may have taken by now.
    ///
    /// Each row alone may take the limit of the workspace, and a file of a thousand rows a thousand times as long.
    private var allowed: Duration
    private var taken = Duration.zero
    private static let allowedForRow = Duration.milliseconds(1)

    init(
        machine: PluginMachine, mapping: ImportMappingContribution, object: ObjectDefinition, context: ScriptContext
    ) {
        self.machine = machine
        self.mapping = mapping
        self.object = object
        self.context = context
        readers = object.fields.map(FieldReader.init)
        allowed = .seconds(context.limits.seconds)
    }

    func begin(header: [String], ignoring ignored: Set<String>) throws {
        self.header = header
        keys = header.map { machine.vm.stack.intern($0) }
        steps = []
        // Different bytes may be the same text: é is one character or two.
        let known = Dictionary(mapping.columns.map { ($0.name, $0) }) { first, _ in first }
        for (index, name) in header.enumerated() {
            guard let column = known[name] else {
                if ignored.contains(name) || mapping.ignored.contains(name) { continue }
                throw unknown(name, known: Array(known.keys))
            }
            guard let field = column.field, let position = object.position(of: field) else { continue }
            steps.append(
                column.turn.map { .turned(index: index, position: position, $0) }
                    ?? .column(index: index, position: position))
        }
        for column in mapping.columns where !column.isOptional && !header.contains(column.name) {
            let list = Label(listing: header)
            throw HeaderProblem(
                Label(
                    en:
                        "the file has no column '\(column.name)', which the mapping '\(name)' for \(object.name) reads; it "
                        + "has \(list.en)",
                    zh: "文件中没有“\(column.name)”列，\(object.name) 的映射“\(name)”需要它；文件中有 \(list.zh)"))
        }
        for field in mapping.fields {
            guard let position = object.position(of: field.name) else { continue }
            if let make = field.make { steps.append(.made(make, position: position)) }
            if let constant = field.constant { steps.append(.constant(constant, position: position)) }
        }
        needsRow = steps.contains { step in
            switch step {
            case .turned, .made: true
            case .column, .constant: false
            }
        }
        if needsRow { guardian = makeGuardian() }
    }

    /// The columns that functions may ask for: those of the file, and those it may be without.
    private var known: [String] {
        header + (mapping.columns.map(\.name) + mapping.ignored).filter { !header.contains($0) }
    }

    /// Makes the metatable of rows: a column that the mapping does not know is an error.
    private func makeGuardian() -> LuaReference {
        let known = known
        let hint = advice
        let stack = LuaStack(machine.vm.stack.state)
        let event = LuaHostFunction.closure { frame in
            guard let key = frame.stack.string(at: 2), !known.contains(key) else {
                frame.stack.pushNil()
                return 1
            }
            throw ScriptFault.argument(
                "the row has no column '\(key.shortened)'\(Spelling.hint(for: key, among: known))", hint: hint)
        }
        stack.push(LuaMetatable(name: "row", events: [.index: event]))
        return stack.retain()
    }

    private var advice: String {
        "the file has \(header.joined(separator: ", ")); a column that a file may be without is declared: columns = { "
            + "[\"…\"] = { optional = true } }"
    }

    func map(_ cells: [String], into draft: inout RecordDraft) throws {
        guard needsRow else {
            for step in steps { try plain(step, cells, &draft) }
            return
        }
        let start = ContinuousClock.now
        let state = RunState(store: nil, context: context, reads: [], writes: [])
        draft = try machine.withRun(state) { [draft] in
            var draft = draft
            let stack = LuaStack(machine.vm.stack.state)
            pushRow(cells, stack)
            let row = stack.top
            defer { stack.setTop(row - 1) }
            for step in steps {
                switch step {
                case .column, .constant: try plain(step, cells, &draft)
                case .turned(let index, let position, let function):
                    stack.push(function)
                    if cells[index].isEmpty { stack.pushNil() } else { stack.push(cells[index]) }
                    stack.push(copyOf: row)
                    try call(function, 2, of: cells, column: index, position, &draft)
                case .made(let function, let position):
                    stack.push(function)
                    stack.push(copyOf: row)
                    try call(function, 1, of: cells, column: nil, position, &draft)
                }
            }
            return draft
        }
        try count(ContinuousClock.now - start)
    }

    /// Counts the time that the functions took for a row.
    private func count(_ time: Duration) throws(PluginError) {
        taken += time
        allowed += Self.allowedForRow
        guard taken > allowed else { return }
        throw PluginError(
            plugin: machine.source.plugin,
            LuaError(
                code: .deadline,
                message: "the functions of the mapping took more than their deadline of \(context.limits.seconds) s "
                    + "and 1 ms for each row", file: machine.source.mainName))
    }

    func column(of field: String) -> String? { mapping.columns.first { $0.field == field }?.name }

    /// The row as a table of texts by column; an empty cell is absent.
    private func pushRow(_ cells: [String], _ stack: borrowing LuaStack) {
        stack.newTable(fields: cells.count)
        for (index, cell) in cells.enumerated() where !cell.isEmpty { stack.set(keys[index], to: cell) }
        guard let guardian else { return }
        stack.push(guardian)
        stack.setMetatable(at: -2)
    }

    private func plain(_ step: Step, _ cells: [String], _ draft: inout RecordDraft) throws {
        switch step {
        case .column(let index, let position): try set(cells[index], position, column: header[index], &draft)
        case .constant(let text, let position): try set(text, position, column: nil, &draft)
        case .turned, .made: break
        }
    }

    private func set(_ text: String, _ position: Int, column: String?, _ draft: inout RecordDraft) throws {
        do {
            draft.set(try readers[position].value(text), at: position)
        } catch {
            throw CellProblem(column: column, found: error.found, expected: error.expectation)
        }
    }

    /// Calls the function below its arguments and puts its result into the draft.
    private func call(
        _ function: LuaReference, _ arguments: Int32, of cells: [String], column: Int?, _ position: Int,
        _ draft: inout RecordDraft
    ) throws {
        let stack = LuaStack(machine.vm.stack.state)
        do throws {
            try stack.call(arguments: arguments, results: 1)
            defer { stack.pop() }
            let value: Value = try stack.blaming(function) { try self.value(at: position, cells, column) }
            draft.set(value, at: position)
        } catch let error as LuaError {
            guard let refusal = error.cause as? RowRefusal else { throw error }
            if let name = refusal.column, !known.contains(name) {
                throw LuaError(
                    code: .argument,
                    message: "reject names the column '\(name.shortened)', which the file does not have"
                        + Spelling.hint(for: name, among: known), file: error.file, line: error.line, hint: advice)
            }
            let index = column ?? refusal.column.flatMap(header.firstIndex)
            throw CellProblem(
                column: index.map { header[$0] } ?? refusal.column ?? object.fields[position].name,
                found: index.map { cells[$0] },
                expected: refusal.expected)
        }
    }

    /// The value on top of the stack, which a function has made for a field.
    ///
    /// Another type is the fault of the mapping, and ends the import; what the type does not take is the fault of the row.
    private func value(at position: Int, _ cells: [String], _ column: Int?) throws -> Value {
        let field = object.fields[position]
        do {
            let frame = LuaFrame(machine.vm.stack.state)
            return try frame.value(
                -1, as: field.type, field: field.name, machine.types, reader: readers[position])
        } catch let fault as ScriptFault {
            guard let refused = fault.value else {
                throw ScriptFault(
                    fault.code, "the mapping makes a value that does not fit: \(fault.message)",
                    hint: fault.hint ?? "return a text, a number, money, true, false, or nil for an empty field")
            }
            let expected = refused.expectation
            guard let column else {
                throw CellProblem(column: field.name, found: refused.found, expected: expected)
            }
            if refused.found == cells[column] {
                throw CellProblem(column: header[column], found: cells[column], expected: expected)
            }
            let made = refused.found.shortened
            throw CellProblem(
                column: header[column], found: cells[column],
                expected: Label(
                    en: "\(expected.en); the mapping makes '\(made)' of it", zh: "\(expected.zh)；映射把它变成了“\(made)”"))
        }
    }

    private func unknown(_ column: String, known: [String]) -> HeaderProblem {
        let hint = Spelling.suggestion(for: column, among: known)
        let (column, file) = (column.shortened, machine.source.mainName)
        return HeaderProblem(
            Label(
                en: "the file has the column '\(column)', which the mapping '\(name)' for \(object.name) does not know"
                    + "\(hint.en); add it to `columns` or to `ignore` in \(file), or leave it out with --ignore",
                zh: "文件中有一列“\(column)”，\(object.name) 的映射“\(name)”不认识它\(hint.zh)；"
                    + "请在 \(file) 的 `columns` 或 `ignore` 中加上它，或用 --ignore 略过"))
    }

    private var name: String { mapping.name ?? machine.source.plugin }
}
