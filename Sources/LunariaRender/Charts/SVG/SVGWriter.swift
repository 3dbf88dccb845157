/// Writes scenes as SVG that stands in a page: it scales with the page, takes its colours from the style sheet, and needs
/// nothing else.
struct SVGWriter {
    /// How many drawings the page has, for identifiers that are unique in it.
    private(set) var count = 0

    /// The drawing of a scene; `name` is a class that tells it from drawings of the same chart in other widths.
    mutating func svg(_ scene: ChartScene, class name: String) -> String {
        count += 1
        let id = "chart\(count)"
        var svg = """
            <svg class="chart \(name)" role="img" aria-labelledby="\(id)t \(id)d" \
            viewBox="0 0 \(Self.number(scene.width)) \(Self.number(scene.height))" xmlns="http://www.w3.org/2000/svg">
            <title id="\(id)t">\(Self.escaped(scene.title))</title>
            <desc id="\(id)d">\(Self.escaped(scene.description))</desc>

            """
        if scene.hasPatterns { svg += SVGPattern.definitions(for: scene, id: id) }
        for mark in scene.marks {
            svg += Self.element(mark)
            if scene.hasPatterns, let overlay = Self.overlay(mark, id: id) { svg += overlay }
        }
        return svg + "</svg>\n"
    }

    private static func element(_ mark: ChartMark) -> String {
        let note = mark.note.map { "<title>\(escaped($0))</title>" }
        let attributes = "class=\"\(SVGClass.name(of: mark))\" " + geometry(of: mark.shape)
        let tag = tag(of: mark.shape)
        if case .text(let text, _, _) = mark.shape {
            return "<text \(attributes)>\(note ?? "")\(escaped(text))</text>\n"
        }
        return note.map { "<\(tag) \(attributes)>\($0)</\(tag)>\n" } ?? "<\(tag) \(attributes)/>\n"
    }

    /// The pattern over an area of a series; it lets those who point see the note of what is below it.
    private static func overlay(_ mark: ChartMark, id: String) -> String? {
        guard case .series(let index) = mark.role, case .rectangle = mark.shape,
            let pattern = SVGPattern(series: index)
        else { return nil }
        return "<rect class=\"pattern\" fill=\"url(#\(id)\(pattern.rawValue))\" \(geometry(of: mark.shape))/>\n"
    }

    private static func tag(of shape: ChartMark.Shape) -> String {
        switch shape {
        case .rectangle: "rect"
        case .line: "line"
        case .polyline: "polyline"
        case .polygon: "polygon"
        case .circle: "circle"
        case .text: "text"
        }
    }

    private static func geometry(of shape: ChartMark.Shape) -> String {
        switch shape {
        case .rectangle(let box):
            "x=\"\(number(box.x))\" y=\"\(number(box.y))\" width=\"\(number(max(box.width, 0)))\" "
                + "height=\"\(number(max(box.height, 0)))\""
        case .line(let from, let to):
            "x1=\"\(number(from.x))\" y1=\"\(number(from.y))\" x2=\"\(number(to.x))\" y2=\"\(number(to.y))\""
        case .polyline(let points), .polygon(let points):
            "points=\"\(points.map { "\(number($0.x)),\(number($0.y))" }.joined(separator: " "))\""
        case .circle(let center, let radius):
            "cx=\"\(number(center.x))\" cy=\"\(number(center.y))\" r=\"\(number(radius))\""
        case .text(_, let point, let anchor):
            "x=\"\(number(point.x))\" y=\"\(number(point.y))\""
                + (anchor == .start ? "" : " text-anchor=\"\(anchor.rawValue)\"")
        }
    }

    /// A coordinate with at most two decimals, the same on every machine.
    static func number(_ coordinate: Double) -> String {
        guard coordinate.isFinite, coordinate.magnitude < 1e9 else { return "0" }
        let hundredths = Int((coordinate * 100).rounded())
        let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
        let sign = hundredths < 0 ? "-" : ""
        if rest == 0 { return "\(sign)\(whole)" }
        return "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest % 10 == 0 ? rest / 10 : rest)"
    }

    private static func escaped(_ text: String) -> String {
        let line = VisibleText.line(text)
        let isPlain = !line.unicodeScalars.contains { $0.value == 0xFFFE || $0.value == 0xFFFF }
        // These two scalars may stand in HTML but not in XML.
        return HTMLEscape.text(
            isPlain ? line : String(line.map { $0.unicodeScalars.allSatisfy { $0.value < 0xFFFE } ? $0 : "\u{FFFD}" }))
    }
}
