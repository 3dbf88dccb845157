import LuaVM
import LunariaCore

/// The object `out` that a command is given: what it adds becomes the result, in the order of the calls.
enum OutModule {
    static let declaration = HostClass(
        "out", "What a command shows: each call adds to the result, in order, in whatever `--format` is asked for.",
        methods: methods.map(\.declaration))

    /// Pushes the object.
    static func push(_ stack: borrowing LuaStack) {
        stack.newTable()
        stack.push(
            LuaMetatable(
                named: declaration.name, methods: methods.bound(),
                events: [.newIndex: .closure { _ in throw ScriptFault(.permission, "out cannot be changed") }]))
        stack.setMetatable(at: -2)
    }

    private static let methods = [title, lead, heading, text, metric, table, chart, finding]
    private static let owner = FunctionDeclaration.Owner.type(.instance("out"))

    private static let title = HostFunction<Void>(
        owner, "title", "Sets what stands above the result.", takes: [.required("text", .label)],
        example: #"out:title("Stale deals")"#
    ) { frame in
        let (bridge, _) = try frame.crossing()
        let (title, run) = (try frame.words(2), try frame.run(bridge))
        try run.charge(title.weight, bridge, frame.stack)
        run.document.title = title
        return 0
    }

    private static let lead = HostFunction<Void>(
        owner, "lead",
        "Sets what stands first under the title, wherever it is called: a sentence, or a figure with its name.",
        takes: [
            .required("text", .label, "The sentence, or the name of the figure."),
            .optional("value", .cell), .optional("look", .table(metricLook.name)),
        ],
        example: """
            out:lead("All but two deals are on time.")
            out:lead("won", crm.opportunities:where({ outcome = "won" }):count())
            """
    ) { frame in
        let (bridge, _) = try frame.crossing()
        let label = try frame.words(2)
        var (block, weight) = (Document.Block.opening(label), label.weight)
        if frame.argumentCount >= 3 {
            let (value, places) = try figure(frame, of: "the lead '\(label.en.shortened)'")
            block = .lead(label: label, value, places: places)
            weight += value.weight
        }
        let run = try frame.run(bridge)
        try run.charge(100 + weight, bridge, frame.stack)
        run.document.begin(with: block)
        return 0
    }

    private static let heading = HostFunction<Void>(
        owner, "heading", "Adds a heading.",
        takes: [.required("text", .label), .optional("level", .integer, "1 to 4; 1 unless given.")]
    ) { frame in
        let level = frame.stack.isNil(at: 3) ? 1 : try frame.integer(3)
        guard (1...4).contains(level) else {
            throw ScriptFault.argument("found the level \(level), expected 1 to 4")
        }
        let text = try frame.words(2)
        return try append(frame, .heading(level: Int(level), text), weight: text.weight)
    }

    private static let text = HostFunction<Void>(
        owner, "text", "Adds a paragraph; an amount brings its currency.",
        takes: [.required("value", .either([.cell, .table(LuaLabel.declaration.name)]))],
        example: #"out:text("won " .. crm.opportunities:where({ outcome = "won" }):count())"#
    ) { frame in
        let (_, types) = try frame.crossing()
        if frame.isLabel(at: 2) {
            let text = try frame.words(2)
            return try append(frame, .text(text), weight: text.weight)
        }
        let text =
            switch try frame.cell(2, "the text", types) {
            case .money(let money): money.description
            case let value: value.fileText
            }
        return try append(frame, .text(Label(text)), weight: text.utf8.count)
    }

    private static let metric = HostFunction<Void>(
        owner, "metric", "Adds one figure with its name.",
        takes: [
            .required("label", .label), .optional("value", OutTable.cell, "`nil` shows that there is none."),
            .optional("look", .table(metricLook.name)),
        ],
        example: """
            out:metric("won", 12)
            out:metric("share", decimal(1) / 3, { type = "percent", places = 1 })
            """
    ) { frame in
        let label = try frame.words(2)
        if frame.argumentCount >= 3, frame.isLabel(at: 3) {
            let words = try frame.words(3)
            return try append(frame, .fact(label: label, words), weight: label.weight + words.weight)
        }
        let (value, places) = try figure(frame, of: "the metric '\(label.en.shortened)'")
        return try append(frame, .metric(label: label, value, places: places), weight: label.weight + value.weight)
    }

    /// The third argument as a figure, and the decimals that are shown of it, as the fourth says.
    private static func figure(_ frame: borrowing LuaFrame, of subject: String) throws -> (Value, places: Int?) {
        let (_, types) = try frame.crossing()
        guard frame.argumentCount >= 4, !frame.stack.isNil(at: 4) else {
            return (try frame.cell(3, subject, types), nil)
        }
        let look = try LuaTable(frame.stack, at: 4, as: metricLook)
        let type = try look.word("type", as: ColumnType.self)
        let places = try look.places("places", of: type)
        guard let type else { return (try frame.cell(3, subject, types), places) }
        return (try frame.value(3, as: type, at: subject, types), places)
    }

    static let metricLook = HostTable(
        "metric_look", subject: "the look of a metric",
        "What a metric is, and how many decimals of it people are shown.",
        [
            .optional(
                "type", .choice(ColumnType.allCases.map(\.rawValue)), "What its value is, which is then checked."),
            .optional(
                "places", .integer,
                "The decimals that people are shown of a decimal or a percentage, 0 to 12; programs get all."),
        ])

    static let findingTable = HostTable(
        "finding", "Something wrong or noteworthy in the data.",
        [
            .optional(
                "severity", .choice(Finding.Severity.allCases.map(\.rawValue)),
                "`\(Finding.Severity.warn.rawValue)` unless given."),
            .required("message", .label), .optional("place", .text, "Where: a file and line, a record."),
        ])

    private static let finding = HostFunction<Void>(
        owner, "finding", "Adds something wrong or noteworthy in the data.",
        takes: [.required("finding", .table(findingTable.name))],
        example: #"out:finding { severity = "critical", message = "no target", place = "li.na" }"#
    ) { frame in
        let table = try LuaTable(frame.stack, at: 2, as: findingTable)
        let severity = try table.text("severity").flatMap(Finding.Severity.init) ?? .warn
        let finding = Finding(severity, try table.requireLabel("message"), place: try table.text("place"))
        let (bridge, _) = try frame.crossing()
        let run = try frame.run(bridge)
        try run.charge(100 + finding.message.weight + (finding.place?.utf8.count ?? 0), bridge, frame.stack)
        run.document.append(finding)
        return 0
    }

    private static let table = HostFunction<Void>(
        owner, "table", "Adds a table.", takes: [.required("table", .table(OutTable.declaration.name))],
        example: """
            out:table {
              columns = { "key", { name = "amount", title = "worth" } },
              rows = crm.opportunities:select("key", "amount"):limit(3):all(),
              totals = { "amount" },
            }
            """
    ) { frame in
        let (bridge, _) = try frame.crossing()
        let charge = HostCharge(bridge.memory)
        let table = try OutTable(frame, charge).table
        try frame.run(bridge).charges.append(charge)
        return try append(frame, .table(table), weight: 0)
    }

    private static let chart = HostFunction<Void>(
        owner, "chart", "Adds a chart.", takes: [.required("chart", .table(OutChart.declaration.name))],
        example: """
            out:chart {
              kind = "bar", title = "Won",
              categories = { "2025", "2026" }, series = { { name = "deals", values = { 12, 17 } } },
            }
            """
    ) { frame in
        let (bridge, _) = try frame.crossing()
        let charge = HostCharge(bridge.memory)
        let chart = try OutChart(frame, charge).chart
        try frame.run(bridge).charges.append(charge)
        return try append(frame, .chart(chart), weight: 0)
    }

    /// Adds a block that takes about `weight` bytes.
    private static func append(
        _ frame: borrowing LuaFrame, _ block: Document.Block, weight: Int
    ) throws -> Int32 {
        let (bridge, _) = try frame.crossing()
        let run = try frame.run(bridge)
        try run.charge(100 + weight, bridge, frame.stack)
        run.document.blocks.append(block)
        return 0
    }
}

extension RunState {
    /// Counts memory that the result takes from now on.
    fileprivate func charge(_ bytes: Int, _ bridge: Bridge, _ stack: borrowing LuaStack) throws(ScriptFault) {
        if charges.isEmpty { charges.append(HostCharge(bridge.memory)) }
        try charges[0].add(bytes, stack)
    }
}

extension Document {
    /// Puts a block before all others, in the place of one that was put there before.
    fileprivate mutating func begin(with block: Block) {
        switch blocks.first {
        case .lead?, .opening?: blocks[0] = block
        default: blocks.insert(block, at: 0)
        }
    }

    /// Adds a finding to those at the end.
    fileprivate mutating func append(_ finding: Finding) {
        guard case .findings(var findings)? = blocks.last else { return blocks.append(.findings([finding])) }
        // Without this the list would be copied for each finding.
        blocks.removeLast()
        findings.append(finding)
        blocks.append(.findings(findings))
    }
}

extension LuaFrame {
    /// Reads words for people: a text, or one in each language.
    fileprivate func words(_ index: Int32) throws -> Label {
        if stack.kind(at: index) == .string { return Label(try string(index)) }
        return try LuaLabel.read(stack, at: index, subject: "the label")
    }

    /// Reads a value to be shown; `subject` says what as.
    ///
    /// An amount with more decimals than its currency is shown as the text it is.
    func cell(_ index: Int32, _ subject: @autoclosure () -> String, _ types: CrossingTypes) throws -> Value {
        if let amount = stack.userdata(at: index, types.amount)?.pointee {
            if let money = try? Money(amount.value, amount.currency) { return .money(money) }
            return .text(amount.description)
        }
        if let decimal = stack.userdata(at: index, types.decimal)?.pointee { return .decimal(decimal) }
        switch stack.kind(at: index) {
        case .nil, .none: return .null
        case .boolean: return .boolean(stack.boolean(at: index) ?? false)
        case .string: return .text(try stack.text(at: index, of: subject()) ?? "")
        case .number:
            if let integer = stack.wholeNumber(at: index) { return .integer(integer) }
            throw stack.inexact(at: index, subject())
        case .table, .function, .userdata, .lightUserdata, .thread:
            throw ScriptFault.argument(
                "\(subject()) is \(stack.typeName(at: index)), expected something to show: a text, a number, money, true or false"
            )
        }
    }
}
