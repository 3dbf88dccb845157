import LunariaCore

/// Nodes above the nodes below them, as in an organisation chart; indented under each other where that is too wide.
struct TreeLayout {
    private let nodes: [Chart.Node]
    /// For each node the position of the one it stands below.
    private let parents: [Int?]
    /// For each node the positions of those directly below it.
    private let children: [[Int]]

    private static let narrowest = 88.0
    private static let widest = 168.0
    private static let gap = 14.0
    private static let mostRows = 150
    private static let row = 26.0

    init(_ nodes: [Chart.Node]) {
        self.nodes = nodes
        var path: [Int] = []
        let parents = nodes.indices.map { index -> Int? in
            path.removeLast(max(path.count - nodes[index].level, 0))
            defer { path.append(index) }
            return path.last
        }
        var children = [[Int]](repeating: [], count: nodes.count)
        for (index, parent) in parents.enumerated() { if let parent { children[parent].append(index) } }
        self.parents = parents
        self.children = children
    }

    func draw(on sketch: inout ChartSketch) {
        let inner = Set(parents.compactMap { $0 })
        let leaves = Double(nodes.count - inner.count)
        let step = min(sketch.width / leaves, Self.widest + Self.gap)
        if step - Self.gap >= Self.narrowest, let levels = nodes.map(\.level).max(), levels > 0 {
            drawOrganisation(inner, width: step - Self.gap, on: &sketch)
        } else {
            drawIndented(on: &sketch)
        }
    }

    /// The middles of the nodes: leaves beside each other, all others above the middle of what is below them.
    static func centers(_ parents: [Int?], step: Double) -> [Double] {
        var low = [Double?](repeating: nil, count: parents.count)
        var high = low
        // Nodes come before those below them, so that backwards everything below is placed already.
        var leaf = Double(parents.count - Set(parents.compactMap { $0 }).count)
        var centers = [Double](repeating: 0, count: parents.count)
        for index in parents.indices.reversed() {
            if let first = low[index], let last = high[index] {
                centers[index] = (first + last) / 2
            } else {
                leaf -= 1
                centers[index] = (leaf + 0.5) * step
            }
            guard let parent = parents[index] else { continue }
            low[parent] = min(low[parent] ?? .infinity, centers[index])
            high[parent] = max(high[parent] ?? -.infinity, centers[index])
        }
        return centers
    }

    private func drawOrganisation(_ inner: Set<Int>, width: Double, on sketch: inout ChartSketch) {
        let leaves = Double(nodes.count - inner.count)
        let centers = Self.centers(parents, step: width + Self.gap)
        let offset = (sketch.width - leaves * (width + Self.gap)) / 2
        let names = nodes.map { TextExtent.wrap(sketch.text($0.label), to: width - 14, lines: 2) }
        let hasValues = nodes.contains { !$0.value.isNull }
        if let title = sketch.axisTitle(hasValues ? sketch.chart.y : nil, sketch.chart.unit) {
            sketch.titleAbove(title, x: 0)
        }
        let top = sketch.height + 1
        let lines = Double(names.map(\.count).max() ?? 1)
        let height = 14 * lines + (hasValues ? 15 : 0) + 12
        let boxes = nodes.indices.map { index in
            ChartBox(
                x: offset + centers[index] - width / 2, y: top + Double(nodes[index].level) * (height + 28),
                width: width,
                height: height)
        }
        for (index, children) in children.enumerated() {
            guard let first = children.first, let last = children.last else { continue }
            let x = boxes[index].center.x
            let middle = boxes[index].bottom + 14
            let bus = (min(boxes[first].center.x, x), max(boxes[last].center.x, x))
            sketch.add(.line(ChartPoint(x: x, y: boxes[index].bottom), ChartPoint(x: x, y: middle)), .edge)
            if bus.0 < bus.1 {
                sketch.add(.line(ChartPoint(x: bus.0, y: middle), ChartPoint(x: bus.1, y: middle)), .edge)
            }
            for child in children {
                let x = boxes[child].center.x
                sketch.add(.line(ChartPoint(x: x, y: middle), ChartPoint(x: x, y: boxes[child].y)), .edge)
            }
        }
        for (index, box) in boxes.enumerated() {
            let value = nodes[index].value
            let text = sketch.text(value)
            let name = sketch.text(nodes[index].label)
            sketch.add(.rectangle(box), .node, note: text.isEmpty ? name : "\(name)\(sketch.language.colon)\(text)")
            let content = 14 * Double(names[index].count) + (text.isEmpty ? 0 : 15)
            var y = box.center.y - content / 2 + 11
            for line in names[index] {
                sketch.write(line, x: box.center.x, y: y, .middle)
                y += 14
            }
            let shown = TextExtent.cut(text, to: width - 10, size: TextExtent.valueSize)
            sketch.write(shown, x: box.center.x, y: y + 1, .middle, .value)
        }
        sketch.height = (boxes.map(\.bottom).max() ?? 0) + 4
    }

    private func drawIndented(on sketch: inout ChartSketch) {
        let count = min(nodes.count, Self.mostRows)
        let deepest = Double(max(nodes.map(\.level).max() ?? 0, 1))
        let indent = min(22, sketch.width * 0.4 / deepest)
        let texts = nodes.map { sketch.text($0.value) }
        let widest = texts.map { TextExtent.width($0, size: TextExtent.valueSize) }.max() ?? 0
        let textRoom = min(widest, sketch.width * 0.4)
        if widest > 0 {
            sketch.titleAbove(sketch.axisTitle(sketch.chart.y, sketch.chart.unit), x: sketch.width, .end)
        }
        let top = sketch.height
        let place = { (index: Int) in
            ChartPoint(x: 6 + indent * Double(nodes[index].level), y: top + Self.row * (Double(index) + 0.5))
        }
        for (index, children) in children.enumerated() {
            let shown = children.filter { $0 < count }
            guard let last = shown.last else { continue }
            let from = place(index)
            sketch.add(.line(from, ChartPoint(x: from.x, y: place(last).y)), .edge)
            for child in shown { sketch.add(.line(ChartPoint(x: from.x, y: place(child).y), place(child)), .edge) }
        }
        for index in 0..<count {
            let point = place(index)
            let name = sketch.text(nodes[index].label)
            sketch.add(
                .circle(point, radius: 3.5), .series(0),
                note: texts[index].isEmpty ? name : "\(name)\(sketch.language.colon)\(texts[index])")
            let room = sketch.width - point.x - 10 - (widest > 0 ? textRoom + 12 : 0)
            let shown = TextExtent.cut(name, to: room)
            sketch.write(shown, x: point.x + 10, y: point.y + 4)
            if !texts[index].isEmpty {
                let start = point.x + 16 + TextExtent.width(shown)
                let end = sketch.width - textRoom - 6
                if end > start + 10 {
                    sketch.add(
                        .line(ChartPoint(x: start, y: point.y), ChartPoint(x: end, y: point.y)), .grid)
                }
                let text = TextExtent.cut(texts[index], to: textRoom, size: TextExtent.valueSize)
                sketch.write(text, x: sketch.width, y: point.y + 4, .end, .value)
            }
        }
        sketch.height = top + Self.row * Double(count)
        if nodes.count > count {
            sketch.write(ChartWords.more(nodes.count - count, sketch.language), x: 0, y: sketch.height + 14)
            sketch.height += 24
        }
    }
}
