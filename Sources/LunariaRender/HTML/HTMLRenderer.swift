import LunariaCore
import Mustache

/// Writes a document as one HTML page that needs nothing else and runs no script.
struct HTMLRenderer {
    let language: Language

    /// The document as a page.
    func render(_ document: Document) throws(RenderError) -> String {
        var builder = PageBuilder(language: language)
        for section in Section.make(of: document, in: language) { builder.add(section) }
        return try PageTemplates.render(builder.page)
    }
}
