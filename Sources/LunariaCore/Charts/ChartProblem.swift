/// Why data make no chart.
public enum ChartProblem: Error, Sendable, Hashable {
    /// A series has more or fewer figures than there are categories.
    case ragged(series: String, found: Int, expected: Int)
    /// Money next to plain numbers, or in two currencies.
    case mixedUnits(String, found: Chart.Unit, expected: Chart.Unit)
    /// Something that is neither a number nor money.
    case noFigure(String, found: String)
    /// A point without one of its figures.
    case halfPoint(String)
    /// Two series of one name.
    case sameName(String)
    /// One of several series that has no name.
    case withoutName(number: Int)
    /// More than one series where only one can be shown.
    case severalSeries(Chart.Kind, found: Int)
    case tooLarge(found: Int)
    /// A node more than one level below the one before it.
    case orphan(String)
    /// Data of another kind of chart.
    case otherContent(Chart.Kind)
}

extension ChartProblem: CustomStringConvertible {
    /// The sentence to show.
    public var description: String {
        switch self {
        case .ragged(let series, let found, let expected):
            "\(series) has \(found) \(found == 1 ? "value" : "values"), expected \(expected), one for each category"
        case .mixedUnits(let place, let found, let expected):
            "\(place) is \(found), and what stands before it is \(expected); expected one unit in a chart"
        case .noFigure(let place, let found): "\(place) is '\(found.shortened)', expected a number or money"
        case .halfPoint(let place): "\(place) has only one figure, expected x and y"
        case .sameName(let name): "two series have the name '\(name.shortened)', expected a name of its own for each"
        case .withoutName(let number): "series \(number) has no name, expected one where there are several series"
        case .severalSeries(let kind, let found): "a \(kind.rawValue) chart shows one series, found \(found)"
        case .tooLarge(let found): "the chart has \(found) figures, expected at most \(Chart.maximumCount)"
        case .orphan(let node): "node '\(node.shortened)' stands more than one level below the node before it"
        case .otherContent(let kind): "the data are not those of a \(kind.rawValue) chart"
        }
    }
}

extension Chart.Unit: CustomStringConvertible {
    /// The unit in a message.
    public var description: String {
        switch self {
        case .number: "a plain number"
        case .percent: "a percentage"
        case .money(let currency): "money in \(currency.code)"
        }
    }
}
