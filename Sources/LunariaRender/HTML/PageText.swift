import Mustache

/// A paragraph on a page.
struct PageText: MustacheParent {
    let text: String
    /// Whether it says what the page comes to.
    var isLead = false

    func child(named name: String) -> Any? {
        switch name {
        case "template": "text"
        case "text": text
        case "isLead": isLead
        default: nil
        }
    }
}
