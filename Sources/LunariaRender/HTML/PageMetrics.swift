import LunariaCore
import Mustache

/// Figures that stand beside each other on a page as cards, words with their names under each other, or the one figure that
/// the page is about.
struct PageMetrics: MustacheParent {
    /// A figure or words with their name.
    struct Item: MustacheParent {
        let label: String
        let text: String

        func child(named name: String) -> Any? {
            switch name {
            case "label": label
            case "value": text
            default: nil
            }
        }
    }

    /// How they look.
    private enum Kind: String {
        case figures, facts, lead
    }

    private let kind: Kind
    private let items: [Item]

    private init(_ kind: Kind, _ items: [Item]) {
        self.kind = kind
        self.items = items
    }

    /// The figure that the page is about.
    init(lead metric: Metric, in language: Language) {
        self.init(.lead, [Self.item(metric, in: language)])
    }

    /// The metrics in order, figures apart from words; a list of them that changes between the two again and again, as the
    /// parameters of a plan do, stands as one list.
    static func groups(of metrics: [Metric], in language: Language) -> [PageMetrics] {
        let changes = zip(metrics, metrics.dropFirst()).count { $0.isFigure != $1.isFigure }
        guard changes < 2 else { return [PageMetrics(.facts, metrics.map { item($0, in: language) })] }
        var groups: [PageMetrics] = []
        var rest = metrics[...]
        while let first = rest.first {
            let group = rest.prefix { $0.isFigure == first.isFigure }
            rest = rest.dropFirst(group.count)
            groups.append(
                PageMetrics(first.isFigure ? .figures : .facts, group.map { item($0, in: language) }))
        }
        return groups
    }

    private static func item(_ metric: Metric, in language: Language) -> Item {
        Item(label: metric.label, text: metric.value.flatMap { PrintedDate.text(of: $0, in: language) } ?? metric.text)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "template": "metrics"
        case "kind": kind.rawValue
        case "metrics": items
        default: nil
        }
    }
}

extension Metric {
    /// Whether it is a figure, or the lack of one.
    fileprivate var isFigure: Bool {
        switch value {
        case .integer, .decimal, .money, .percent, .null: true
        case .text, .boolean, .date, .datetime, nil: false
        }
    }
}
