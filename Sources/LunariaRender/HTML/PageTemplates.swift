import Mustache

/// The templates of pages, which the program contains: files of the folder `Templates`, parsed once.
enum PageTemplates {
    private static var sources: [(name: String, text: [UInt8])] {
        [
            ("page", PackageResources.page_mustache), ("heading", PackageResources.heading_mustache),
            ("text", PackageResources.text_mustache), ("metrics", PackageResources.metrics_mustache),
            ("table", PackageResources.table_mustache), ("figure", PackageResources.figure_mustache),
            ("findings", PackageResources.findings_mustache),
            ("explanation", PackageResources.explanation_mustache), ("node", PackageResources.node_mustache),
        ]
    }

    private static let library = Result { try makeLibrary() }

    /// A page as HTML.
    static func render(_ page: Page) throws(RenderError) -> String {
        do {
            guard let text = try library.get().render(page, withTemplate: "page") else {
                throw RenderError.badTemplate(reason: "there is no template 'page'")
            }
            return text
        } catch let error as RenderError {
            throw error
        } catch {
            throw .badTemplate(reason: "\(error)")
        }
    }

    private static func makeLibrary() throws -> MustacheLibrary {
        MustacheContentTypes.register(PageEscaping(), named: PageEscaping.name)
        var library = MustacheLibrary()
        for (name, text) in sources {
            // Each template names its content type, because a partial does not inherit that of its page.
            let text = "{{% CONTENT_TYPE:\(PageEscaping.name)}}\n" + String(decoding: text, as: UTF8.self)
            try library.register(text, named: name)
        }
        return library
    }
}
