import Mustache

/// A paragraph on a page.
struct PageText: MustacheParent {
    let text: String

    func child(named name: String) -> Any? {
        switch name {
        case "template": "text"
        case "text": text
        default: nil
        }
    }
}
