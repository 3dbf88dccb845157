import LunariaCore
import Mustache

/// How a value came to be, on a page: lists in each other.
struct PageExplanation: MustacheParent {
    private let nodes: [PageNode]
    private let language: Language

    init(_ tree: ExplanationText, in language: Language) {
        nodes = PageNode.make(of: tree.rows)
        self.language = language
    }

    func child(named name: String) -> Any? {
        switch name {
        case "template": "explanation"
        case "name": Label(en: "How the value came to be", zh: "数值的由来").text(in: language)
        case "nodes": nodes
        default: nil
        }
    }
}
