import LuaVM
import LunariaCore

/// Reads the data of a chart out of the tables of a script.
struct OutChartReader {
    let charge: HostCharge

    /// Figures by category: `categories = { … }, series = { { name = …, values = { … } }, … }`.
    func series(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> Chart.Content {
        let type = try figureType("type", table)
        var categories: [Label] = []
        try forEach("categories", of: table) { number in
            categories.append(try label(frame, "category \(number)"))
        }
        var series: [Chart.Series] = []
        try forEach("series", of: table) { number in
            let entry = try LuaTable(frame.stack, at: -1, as: OutChart.series, subject: "series \(number)")
            let name = try entry.label("name", orInteger: true)
            let place = name.map { "series '\($0.en.shortened)'" } ?? "series \(number)"
            var values: [Value] = []
            try forEach("values", of: entry, allowsHoles: true) { number in
                values.append(try figure(frame, type, "\(place), value \(number)"))
            }
            try charge.add(100 + (name?.weight ?? 0), frame.stack)
            series.append(Chart.Series(name: name, values: values))
        }
        return .series(series, categories: categories)
    }

    /// Figures in pairs: `series = { { name = …, points = { { x = …, y = …, label = … }, … } }, … }`.
    func points(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> Chart.Content {
        let (xType, yType) = (try figureType("x_type", table), try figureType("type", table))
        var series: [Chart.PointSeries] = []
        try forEach("series", of: table) { number in
            let entry = try LuaTable(frame.stack, at: -1, as: OutChart.pointSeries, subject: "series \(number)")
            let name = try entry.label("name", orInteger: true)
            let place = name.map { "series '\($0.en.shortened)'" } ?? "series \(number)"
            var points: [Chart.Point] = []
            try forEach("points", of: entry) { number in
                let point = try LuaTable(frame.stack, at: -1, as: OutChart.point, subject: "\(place), point \(number)")
                let x = try point.with("x") { try figure(frame, xType, "\(point.subject), x") } ?? .null
                let y = try point.with("y") { try figure(frame, yType, "\(point.subject), y") } ?? .null
                let label = try point.label("label", orInteger: true)
                try charge.add(label?.weight ?? 0, frame.stack)
                points.append(Chart.Point(x: x, y: y, label: label))
            }
            try charge.add(100 + (name?.weight ?? 0), frame.stack)
            series.append(Chart.PointSeries(name: name, points: points))
        }
        return .points(series)
    }

    /// Nodes with nodes below them: `nodes = { { label = …, value = …, children = { … } }, … }`.
    func tree(_ frame: borrowing LuaFrame, _ table: borrowing LuaTable) throws -> Chart.Content {
        var nodes: [Chart.Node] = []
        try appendNodes("nodes", of: table, frame, level: 0, try figureType("type", table), to: &nodes)
        return .tree(nodes)
    }

    private static let deepestLevel = 30

    private func appendNodes(
        _ name: String, of table: borrowing LuaTable, _ frame: borrowing LuaFrame, level: Int, _ type: ColumnType?,
        to nodes: inout [Chart.Node]
    ) throws {
        guard level <= Self.deepestLevel, frame.stack.reserve(10) else {
            throw ScriptFault.argument(
                "chart: nodes stand more than \(Self.deepestLevel) levels below each other",
                hint: "a node must not be among its own children")
        }
        try forEach(name, of: table, isRequired: level == 0) { number in
            let entry = try LuaTable(frame.stack, at: -1, as: OutChart.node, subject: "node \(number)")
            guard let label = try entry.label("label", orInteger: true) else {
                throw ScriptFault.argument("\(entry.subject) has no 'label'", hint: "write label = \"…\"")
            }
            let place = "node '\(label.en.shortened)'"
            let value = try entry.with("value") { try figure(frame, type, place) } ?? .null
            try charge.add(100 + label.weight, frame.stack)
            nodes.append(Chart.Node(level: level, label: label, value: value))
            guard nodes.count <= Chart.maximumCount else { throw tooLarge(nodes.count) }
            try appendNodes("children", of: entry, frame, level: level + 1, type, to: &nodes)
        }
    }
}

extension OutChartReader {
    /// Runs `body` for each element of the list in an entry, on top of the stack, with its number.
    private func forEach(
        _ name: String, of table: borrowing LuaTable, isRequired: Bool = true, allowsHoles: Bool = false,
        _ body: (Int) throws -> Void
    ) throws {
        let stack = LuaStack(table.stack.state)
        defer { stack.pop() }
        switch stack.rawGet(field: name, at: table.index) {
        case .nil where !isRequired: return
        case .nil: throw ScriptFault.argument("\(table.subject) has no '\(name)'", hint: "write \(name) = { … }")
        case .table: break
        default: throw table.wrong(name, "a list")
        }
        // The length of a list with holes may be any of its ends; a list of values has the last one.
        let count = allowsHoles ? try lastIndex(stack, name, table) : stack.rawLength(at: -1)
        guard count <= Chart.maximumCount else { throw tooLarge(count) }
        for number in 1..<count + 1 {
            stack.rawGet(index: Int64(number), at: -1)
            defer { stack.pop() }
            try body(number)
        }
    }

    /// The greatest index of the list on top of the stack, which holds nothing but a list.
    private func lastIndex(
        _ stack: borrowing LuaStack, _ name: String, _ table: borrowing LuaTable
    ) throws -> Int {
        var last: Int64 = 0
        let list = stack.top
        stack.pushNil()
        while stack.next(at: list) {
            stack.pop()
            guard stack.isInteger(at: -1), let index = stack.integer(at: -1), index > 0 else {
                stack.pop()
                throw ScriptFault.argument("'\(name)' of \(table.subject) is no list", hint: "write { 1, 2, 3 }")
            }
            last = max(last, index)
        }
        return Int(clamping: last)
    }

    /// The label on top of the stack.
    private func label(_ frame: borrowing LuaFrame, _ place: String) throws -> Label {
        let label = try LuaLabel.read(frame.stack, at: -1, subject: place)
        try charge.add(label.weight, frame.stack)
        return label
    }

    /// The figure on top of the stack: nil and `false` are none.
    private func figure(_ frame: borrowing LuaFrame, _ type: ColumnType?, _ place: String) throws -> Value {
        let (_, types) = try frame.crossing()
        let stack = LuaStack(frame.stack.state)
        try charge.add(MemoryLayout<Value>.stride, stack)
        if stack.isNil(at: -1) || stack.boolean(at: -1) == false { return .null }
        let isNumber = stack.kind(at: -1) == .number
        if isNumber, stack.wholeNumber(at: -1) == nil {
            throw stack.inexact(
                at: -1, place, hint: "it comes from a division by zero; write false where there is no value")
        }
        let isAmount = stack.userdata(at: -1, types.amount) != nil
        guard let type = type ?? (isAmount ? .money : isNumber ? .integer : nil) else {
            if let decimal = stack.userdata(at: -1, types.decimal)?.pointee { return .decimal(decimal) }
            throw ScriptFault.argument(
                "\(place) is \(stack.typeName(at: -1)), expected an integer, a decimal or money")
        }
        return try frame.value(-1, as: type, at: place, types)
    }

    /// What the figures are declared to be.
    private func figureType(_ name: String, _ table: borrowing LuaTable) throws(ScriptFault) -> ColumnType? {
        guard let type = try table.word(name, as: ColumnType.self) else { return nil }
        if type.isNumeric { return type }
        throw .argument(
            "'\(name)' of chart is '\(type.rawValue)', expected integer, decimal, money or percent")
    }

    private func tooLarge(_ count: Int) -> ScriptFault {
        ScriptFault.argument(
            "chart: found \(count) elements in a list, expected at most \(Chart.maximumCount)",
            hint: "group what is small, or show it with out:table")
    }
}
