/// A chart as data: what it shows, exactly, and nothing of how it looks.
///
/// Labels are in both languages where they are given so. A figure that is `null` is one that is not there.
public struct Chart: Sendable, Hashable {
    /// The kinds of chart.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// Bars beside each other, one for each series in each category.
        case bar
        /// Bars whose series stand on each other.
        case stacked
        /// A line for each series, from category to category.
        case line
        /// Stages that grow narrower: one series.
        case funnel
        /// Points at two figures each.
        case scatter
        /// Cells of figures: a row for each series, a column for each category.
        case matrix
        /// Nodes that have nodes below them, each with a figure or without.
        case tree
    }

    /// What the figures are.
    public enum Unit: Sendable, Hashable {
        case number
        case percent
        case money(Currency)
    }

    /// The most figures that a chart may hold.
    public static let maximumCount = 10_000

    /// How the data are to be seen.
    public let kind: Kind
    /// What stands above the chart.
    public let title: Label?
    /// The title of the axis of the categories, in a scatter chart of the first figures.
    public let x: Label?
    /// The title of the axis of the figures, in a matrix of the rows.
    public let y: Label?
    /// The data.
    public let content: Content
    /// What the figures are, those along `y` in a scatter chart; `nil` if there are none.
    public let unit: Unit?
    /// What the figures along `x` of a scatter chart are.
    public let xUnit: Unit?

    /// Makes a chart, or says what is wrong with its data.
    ///
    /// All series have as many figures as there are categories, and all figures along an axis are of one unit.
    public init(
        _ kind: Kind, title: Label? = nil, x: Label? = nil, y: Label? = nil, _ content: Content
    ) throws(ChartProblem) {
        try content.check(as: kind)
        self.kind = kind
        self.title = title
        self.x = x
        self.y = y
        self.content = content
        (xUnit, unit) = try content.units()
    }
}
