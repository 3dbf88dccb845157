/// Something drawn in a scene.
struct ChartMark: Sendable, Hashable {
    /// What it looks like.
    enum Shape: Sendable, Hashable {
        case rectangle(ChartBox)
        case line(ChartPoint, ChartPoint)
        case polyline([ChartPoint])
        case polygon([ChartPoint])
        case circle(ChartPoint, radius: Double)
        /// A line of text whose baseline stands at the point.
        case text(String, at: ChartPoint, Anchor)
    }

    /// The end of a text that stands at its point.
    enum Anchor: String, Sendable, Hashable {
        case start
        case middle
        case end
    }

    /// What it stands for, from which its colour follows.
    enum Role: Sendable, Hashable {
        /// Figures of a series.
        case series(Int)
        /// What only some of the figures of a series reach, where many share a column of pixels.
        case partOfSeries(Int)
        /// A cell by its share of the largest magnitude, in steps from 0 to 5; negative figures have steps below 0.
        case shade(Int)
        /// A cell without a figure.
        case missing
        /// The line at zero.
        case zero
        case grid
        /// What joins nodes or stages.
        case edge
        case node
        /// A name: of a category, a series, a tick, a node.
        case label
        /// The title of an axis.
        case axisTitle
        /// An exact figure beside what it belongs to.
        case value
        /// An exact figure or a name that may stand on what is drawn.
        case valueOnSeries
        /// What a figure on an area with a pattern stands on, so that it can be read.
        case plate
        /// An exact figure in a cell of a dark shade.
        case valueOnShade
        /// A sentence in place of what cannot be drawn.
        case message
    }

    let shape: Shape
    let role: Role
    /// What is shown to those who point at it.
    let note: String?

    init(_ shape: Shape, _ role: Role, note: String? = nil) {
        self.shape = shape
        self.role = role
        self.note = note
    }
}
