import Mustache

/// A value of an explanation on a page, with those it was made of below it.
struct PageNode: MustacheParent {
    private let row: ExplanationText.Row
    private var nodes: [PageNode] = []

    private init(_ row: ExplanationText.Row) {
        self.row = row
    }

    /// The values that stand below none, of rows in which each stands above what it was made of.
    static func make(of rows: [ExplanationText.Row]) -> [PageNode] {
        var open: [PageNode] = []
        var roots: [PageNode] = []
        func close(downTo depth: Int) {
            while open.count > depth, let node = open.popLast() {
                if open.isEmpty { roots.append(node) } else { open[open.count - 1].nodes.append(node) }
            }
        }
        for row in rows {
            close(downTo: row.depth)
            open.append(PageNode(row))
        }
        close(downTo: 0)
        return roots
    }

    func child(named name: String) -> Any? {
        switch name {
        case "value": row.value
        case "hasWhat": !row.what.isEmpty
        case "what": row.what
        case "hasPlace": row.place != nil
        case "place": row.place
        case "hasNodes": !nodes.isEmpty
        case "nodes": nodes
        default: nil
        }
    }
}
