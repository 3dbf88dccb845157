import Mustache

/// A heading on a page.
struct PageHeading: MustacheParent {
    let level: Int
    let number: Int
    let text: String

    func child(named name: String) -> Any? {
        switch name {
        case "template": "heading"
        case "level": level
        case "number": number
        case "heading": text
        default: nil
        }
    }
}
