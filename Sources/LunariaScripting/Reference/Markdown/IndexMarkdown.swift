/// The first page of the reference in Markdown.
enum IndexMarkdown {
    static func text(of pages: [ReferencePage]) -> String {
        """
        \(PageMarkdown.mark)

        # Reference

        Everything Lua code finds, out of the declarations by which Lunaria checks each call. `name?` is an argument that may be
        left out, `name, …` any number of them. A number is a decimal, an integer or a text such as `"5%"`; a date is a text
        such as `"2026-03-31"`.


        """
            + MarkdownTable.text(
                ["page", ""],
                pages.map { page in ["[\(page.title)](\(page.name).md)", page.summary] }
                    + [
                        [
                            "[Objects](objects.md)",
                            "Every object and field, with its type, its label and who declares it.",
                        ]
                    ])
            + "\n" + names(pages)
    }

    /// All functions, tables and classes in order of their names.
    private static func names(_ pages: [ReferencePage]) -> String {
        var rows: [[String]] = []
        for page in pages {
            rows += (page.builtins + page.functions + page.classes.flatMap(\.methods)).map { function in
                ["`\(function.path)`", "[\(page.title)](\(page.name).md)", function.summary]
            }
        }
        return "## Functions\n\n" + MarkdownTable.text(["function", "page", ""], rows.sorted { $0[0] < $1[0] })
    }
}
