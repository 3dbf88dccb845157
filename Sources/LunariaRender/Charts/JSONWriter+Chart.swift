import LunariaCore

extension JSONWriter {
    /// Writes the members of a chart: `"kind": "bar", "title": …, "x": …, "y": …` and its data.
    ///
    /// The data are `categories` and `series` with `values`, `series` with `points`, or `nodes`.
    mutating func chart(_ chart: Chart, in language: Language) throws(Sink.Failure) {
        key("kind")
        try string(chart.kind.rawValue)
        try member("title", chart.title, language)
        try member("x", chart.x, language)
        try member("y", chart.y, language)
        switch chart.content {
        case .series(let series, let categories):
            key("categories")
            try beginArray()
            for category in categories { try string(category.text(in: language)) }
            try end()
            try list("series", series) { json, series throws(Sink.Failure) in
                try json.member("name", series.name, language)
                json.key("values")
                try json.beginArray()
                for value in series.values { try json.value(value) }
                try json.end()
            }
        case .points(let series):
            try list("series", series) { json, series throws(Sink.Failure) in
                try json.member("name", series.name, language)
                try json.list("points", series.points) { json, point throws(Sink.Failure) in
                    json.key("x")
                    try json.value(point.x)
                    json.key("y")
                    try json.value(point.y)
                    try json.member("label", point.label, language)
                }
            }
        case .tree(let nodes): try write(nodes, language)
        }
    }

    /// Writes nodes inside each other.
    private mutating func write(_ nodes: [Chart.Node], _ language: Language) throws(Sink.Failure) {
        key("nodes")
        try beginArray()
        var depth = 0
        for node in nodes {
            // Each node that is open has its object and its list of children to close.
            for _ in 0..<max(depth - node.level, 0) {
                try end()
                try end()
            }
            try beginObject()
            try member("label", node.label, language)
            key("value")
            try value(node.value)
            key("children")
            try beginArray()
            depth = node.level + 1
        }
        for _ in 0..<depth {
            try end()
            try end()
        }
        try end()
    }

    private mutating func list<Element>(
        _ name: String, _ elements: [Element], _ write: (inout Self, Element) throws(Sink.Failure) -> Void
    ) throws(Sink.Failure) {
        key(name)
        try beginArray()
        for element in elements {
            try beginObject()
            try write(&self, element)
            try end()
        }
        try end()
    }

    private mutating func member(_ name: String, _ label: Label?, _ language: Language) throws(Sink.Failure) {
        key(name)
        if let label { try string(label.text(in: language)) } else { try null() }
    }
}
