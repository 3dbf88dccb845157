import LuaVM
import LunariaCore

/// The object `out` that a command is given: what it adds becomes the result, in the order of the calls.
enum OutModule {
    /// Pushes the object.
    static func push(_ stack: borrowing LuaStack) {
        stack.newTable()
        stack.push(
            LuaMetatable(
                named: "out",
                methods: [
                    "title": .function(title), "heading": .function(heading), "text": .function(text),
                    "metric": .function(metric), "table": .function(table), "chart": .function(chart),
                    "finding": .function(finding),
                ]))
        stack.setMetatable(at: -2)
    }

    /// Sets what stands above the result: `out:title("…")`.
    private static var title: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let (bridge, _) = try frame.crossing()
                let (title, run) = (try frame.words(2), try frame.run(bridge))
                try run.charge(title.utf8.count, bridge, frame.stack)
                run.document.title = title
                return 0
            }
        }
    }

    /// Adds a heading of level 1 to 4: `out:heading("…")` or `out:heading("…", 2)`.
    private static var heading: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let level = frame.stack.isNil(at: 3) ? 1 : try frame.integer(3)
                guard (1...4).contains(level) else {
                    throw ScriptFault.argument("found the level \(level), expected 1 to 4")
                }
                let text = try frame.words(2)
                return try OutModule.append(frame, .heading(level: Int(level), text), weight: text.utf8.count)
            }
        }
    }

    /// Adds a paragraph: `out:text("…")`.
    private static var text: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let (_, types) = try frame.crossing()
                if OutModule.isLabel(frame, at: 2) {
                    let text = try frame.words(2)
                    return try OutModule.append(frame, .text(text), weight: text.utf8.count)
                }
                let text =
                    switch try frame.cell(2, types) {
                    case .null:
                        throw ScriptFault.argument("found nil, expected something to show: a text, a number or money")
                    case .money(let money): money.description
                    case let value: value.fileText
                    }
                return try OutModule.append(frame, .text(text), weight: text.utf8.count)
            }
        }
    }

    /// Adds one figure with its name: `out:metric("won", 12)`.
    private static var metric: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let (_, types) = try frame.crossing()
                let (label, value) = (try frame.words(2), try frame.cell(3, types))
                return try OutModule.append(
                    frame, .metric(label: label, value), weight: label.utf8.count + value.weight)
            }
        }
    }

    /// Adds a finding: `out:finding { severity = "warn", message = "…", place = "…" }`.
    private static var finding: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let table = try LuaTable(frame.stack, at: 2, subject: "finding")
                try table.allow(["severity", "message", "place"])
                let word = try table.text("severity") ?? Finding.Severity.warn.rawValue
                guard let severity = Finding.Severity(rawValue: word) else {
                    throw ScriptFault.argument("found the severity '\(word)', expected info, warn or critical")
                }
                let finding = Finding(severity, try table.requireText("message"), place: try table.text("place"))
                let (bridge, _) = try frame.crossing()
                let run = try frame.run(bridge)
                try run.charge(
                    100 + finding.message.utf8.count + (finding.place?.utf8.count ?? 0), bridge, frame.stack)
                run.document.append(finding)
                return 0
            }
        }
    }

    /// Adds a table.
    ///
    /// `out:table { columns = { "name", { name = "amount", title = "…", align = "right" } }, rows = { … } }`
    private static var table: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let (bridge, _) = try frame.crossing()
                let charge = HostCharge(bridge.memory)
                let table = try OutTable(frame, charge).table
                try frame.run(bridge).charges.append(charge)
                return try OutModule.append(frame, .table(table), weight: 0)
            }
        }
    }

    /// Adds a chart: `out:chart { kind = "bar", categories = { … }, series = { … } }`.
    private static var chart: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                try OutModule.checkReceiver(frame)
                let (bridge, _) = try frame.crossing()
                let charge = HostCharge(bridge.memory)
                let chart = try OutChart(frame, charge).chart
                try frame.run(bridge).charges.append(charge)
                return try OutModule.append(frame, .chart(chart), weight: 0)
            }
        }
    }

    /// Whether the value is a text in several languages, and not some other table.
    private static func isLabel(_ frame: borrowing LuaFrame, at index: Int32) -> Bool {
        defer { frame.stack.pop() }
        return frame.stack.rawGet(field: "en", at: index) == .string
    }

    /// Refuses a call with a dot, by which the first argument would be lost.
    private static func checkReceiver(_ frame: borrowing LuaFrame) throws {
        guard frame.stack.typeName(at: 1) == "out" else {
            let name = frame.functionName ?? "text"
            throw ScriptFault.argument(
                "'\(name)' is called on \(frame.stack.typeName(at: 1)), expected out",
                hint: "write out:\(name) with a colon")
        }
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
    /// Reads words for people, a text or a label in the language of the workspace.
    fileprivate func words(_ index: Int32) throws -> String {
        guard stack.kind(at: index) == .table else { return try string(index) }
        let (bridge, _) = try crossing()
        return try LuaLabel.read(stack, at: index, subject: "the label").text(in: run(bridge).context.language)
    }

    /// Reads a value to be shown.
    ///
    /// An amount with more decimals than its currency is shown as the text it is.
    func cell(_ index: Int32, _ types: CrossingTypes) throws -> Value {
        if let amount = stack.userdata(at: index, types.amount)?.pointee {
            if let money = try? Money(amount.value, amount.currency) { return .money(money) }
            return .text(amount.description)
        }
        if let decimal = stack.userdata(at: index, types.decimal)?.pointee { return .decimal(decimal) }
        switch stack.kind(at: index) {
        case .nil, .none: return .null
        case .boolean: return .boolean(stack.boolean(at: index) ?? false)
        case .string: return .text(stack.string(at: index) ?? "")
        case .number:
            if stack.isInteger(at: index), let integer = stack.integer(at: index) { return .integer(integer) }
            return .text("\(stack.number(at: index) ?? 0)")
        case .table, .function, .userdata, .lightUserdata, .thread:
            throw ScriptFault.argument(
                "found \(stack.typeName(at: index)), expected something to show: a text, a number, money, true or false"
            )
        }
    }
}
