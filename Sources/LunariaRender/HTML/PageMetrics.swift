import LunariaCore
import Mustache

/// Figures that stand beside each other on a page as cards, or words with their names under each other.
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

    private let isFigures: Bool
    private let items: [Item]

    /// The metrics in order, figures apart from words.
    static func groups(of metrics: [Metric], in language: Language) -> [PageMetrics] {
        var groups: [PageMetrics] = []
        var rest = metrics[...]
        while let first = rest.first {
            let group = rest.prefix { $0.isFigure == first.isFigure }
            rest = rest.dropFirst(group.count)
            let items = group.map { metric in
                Item(
                    label: metric.label,
                    text: metric.value.flatMap { PrintedDate.text(of: $0, in: language) } ?? metric.text)
            }
            groups.append(PageMetrics(isFigures: first.isFigure, items: items))
        }
        return groups
    }

    func child(named name: String) -> Any? {
        switch name {
        case "template": "metrics"
        case "kind": isFigures ? "figures" : "facts"
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
