import Testing

/// The links from page to page.
@Suite struct LinkTests {
    @Test func `links lead to files and headings that are there`() throws {
        let pages = try Self.pages()
        var anchors: [String: Set<String>] = [:]
        for page in pages { anchors[page.path] = page.anchors }
        for page in pages {
            for link in page.links where !link.target.contains("://") && !link.target.hasPrefix("mailto:") {
                let parts = link.target.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
                let path = parts[0].isEmpty ? page.path : Self.path(String(parts[0]), from: page.path)
                let place = Comment(rawValue: "\(page.path):\(link.line): \(link.target)")
                #expect(Self.isThere(path), place)
                if parts.count > 1, let headings = anchors[path] { #expect(headings.contains(String(parts[1])), place) }
            }
        }
    }

    @Test func `every page of the documentation stands in its map`() throws {
        let map = Product.package + "/docs/README.md"
        let listed = Set(
            try Markdown(path: map).links.map { link in
                Self.path(String(link.target.prefix { $0 != "#" }), from: map)
            })
        for page in try Page.all() where page.name.hasPrefix("docs/") && page.markdown.path != map {
            #expect(listed.contains(page.markdown.path), "\(page.name) is not in docs/README.md")
        }
    }

    /// All Markdown files that people read.
    private static func pages() throws -> [Markdown] {
        let top = ["README.md", "CONTRIBUTING.md", "CHANGELOG.md"]
        let below = try ["docs", "plugins", "Sources"].flatMap { folder in
            try TextFile.files(under: Product.package + "/" + folder).map { folder + "/" + $0 }
        }
        return try (top + below.filter { $0.hasSuffix(".md") }).map { try Markdown(path: Product.package + "/" + $0) }
    }

    /// An absolute path, without `.` and `..`, for one that is seen from a file.
    private static func path(_ relative: String, from file: String) -> String {
        var folders = file.split(separator: "/").dropLast().map(String.init)
        for part in relative.split(separator: "/") where part != "." {
            if part == ".." { folders.removeLast() } else { folders.append(String(part)) }
        }
        return folders.reduce(into: "") { $0 += "/" + $1 }
    }

    private static func isThere(_ path: String) -> Bool {
        (try? TextFile.names(in: path)) != nil || (try? TextFile.read(path)) != nil
    }
}
