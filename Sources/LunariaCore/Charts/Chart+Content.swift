extension Chart {
    /// The data of a chart.
    public enum Content: Sendable, Hashable {
        /// Figures by category: bar, stacked, line, funnel and matrix charts.
        case series([Series], categories: [Label])
        /// Figures in pairs: scatter charts.
        case points([PointSeries])
        /// Each node before the nodes below it: tree charts.
        case tree([Node])
    }

    /// Figures of one kind, one for each category.
    public struct Series: Sendable, Hashable {
        /// What they are figures of; a chart's only series needs no name.
        public let name: Label?
        /// The figures in order of the categories.
        public let values: [Value]

        /// Makes a series.
        public init(name: Label?, values: [Value]) {
            self.name = name
            self.values = values
        }
    }

    /// Points of one kind.
    public struct PointSeries: Sendable, Hashable {
        /// What they are points of; a chart's only series needs no name.
        public let name: Label?
        /// The points in any order.
        public let points: [Point]

        /// Makes a series.
        public init(name: Label?, points: [Point]) {
            self.name = name
            self.points = points
        }
    }

    /// A point at two figures.
    public struct Point: Sendable, Hashable {
        /// The first figure.
        public let x: Value
        /// The second figure.
        public let y: Value
        /// What the point stands for.
        public let label: Label?

        /// Makes a point.
        public init(x: Value, y: Value, label: Label?) {
            self.x = x
            self.y = y
            self.label = label
        }
    }

    /// A node of a tree.
    public struct Node: Sendable, Hashable {
        /// How many nodes it stands below: 0 for one at the top.
        public let level: Int
        /// What it stands for.
        public let label: Label
        /// Its figure, or `null`.
        public let value: Value

        /// Makes a node.
        public init(level: Int, label: Label, value: Value) {
            self.level = level
            self.label = label
            self.value = value
        }
    }
}
