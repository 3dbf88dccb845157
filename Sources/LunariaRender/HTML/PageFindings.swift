import LunariaCore
import Mustache

/// Findings on a page, each with its severity in words.
struct PageFindings: MustacheParent {
    /// One of them.
    struct Item: MustacheParent {
        let finding: Finding
        let language: Language

        func child(named name: String) -> Any? {
            switch name {
            case "severity": finding.severity.rawValue
            case "word": finding.severity.label.text(in: language)
            case "hasPlace": finding.place != nil
            case "place": finding.place
            case "message": finding.message.text(in: language)
            default: nil
            }
        }
    }

    private let items: [Item]

    init(_ findings: [Finding], in language: Language) {
        items = findings.map { Item(finding: $0, language: language) }
    }

    func child(named name: String) -> Any? {
        switch name {
        case "template": "findings"
        case "findings": items
        default: nil
        }
    }
}
