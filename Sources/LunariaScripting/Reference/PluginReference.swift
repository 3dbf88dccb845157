public import LunariaCore

/// The reference of everything Lua code finds, for people and for the Lua language server.
public struct PluginReference {
    private let schema: Schema

    /// Makes the reference of what there is with the objects of a schema.
    public init(schema: Schema) {
        self.schema = schema
    }

    /// The pages in Markdown, `README.md` first.
    public var markdown: [ReferenceFile] {
        [ReferenceFile(path: "README.md", text: IndexMarkdown.text(of: Reference.pages))]
            + Reference.pages.map { ReferenceFile(path: $0.name + ".md", text: PageMarkdown.text(of: $0)) }
            + [ReferenceFile(path: "objects.md", text: ObjectsMarkdown.text(of: schema))]
    }

    /// The stubs: files in Lua that declare and do nothing.
    public var stubs: [ReferenceFile] {
        [Self.aliases] + Reference.pages.map { PageStubs.file(of: $0, in: schema) } + [ObjectStubs.file(of: schema)]
    }

    /// Whether a text is one that was generated, so that it may be replaced or removed.
    public static func isGenerated(_ text: some Sequence<UInt8>) -> Bool {
        let bytes = Array(text.prefix(200))
        return bytes.starts(with: PageMarkdown.mark.utf8) || bytes.starts(with: PageStubs.mark.utf8)
    }

    private static let aliases = ReferenceFile(
        path: "types.lua",
        text: """
            \(PageStubs.mark)

            ---A text such as `2026-03-31`.
            ---@alias lunaria.Date string

            ---An exact number: a decimal, an integer or a text such as `"5%"`.
            ---@alias lunaria.Number lunaria.Decimal|integer|string

            ---What can be shown.
            ---@alias lunaria.Cell string|number|boolean|lunaria.Decimal|lunaria.Money

            """)
}
