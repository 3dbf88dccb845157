import LunariaCore
import Mustache

/// What stands on a page, by the names under which its templates ask for it.
struct Page: MustacheParent {
    let language: Language
    let title: String
    let hasCharts: Bool
    /// Whether it needs more of the screen than is easy to read.
    let isBroad: Bool
    /// Whether it needs paper on its side.
    let isAcross: Bool
    let sections: [any MustacheParent]

    func child(named name: String) -> Any? {
        switch name {
        case "language": language.tag
        case "title": VisibleText.line(title)
        case "style": String((hasCharts ? PageStyle.page + PageStyle.charts : PageStyle.page).dropLast())
        case "isBroad": isBroad
        case "isAcross": isAcross
        case "sections": sections
        default: nil
        }
    }
}

extension Language {
    /// The name of the language and its script for browsers, which choose fonts by it.
    fileprivate var tag: String {
        switch self {
        case .en: "en"
        case .zh: "zh-Hans"
        }
    }
}
