import Testing

/// The methods that the bundled plugins claim to carry, by the ids under which their sources list them.
@Suite struct MethodTests {
    private static let families: [String: [String]] = [
        "purchase matrix and visit rules": [
            "S000-13", "S000-14", "S000-20", "S000-21", "S000-22", "S000-26", "S004-09",
        ],
        "relationship stage": ["S000-07", "S000-08", "S000-09", "S000-10", "S002-41", "S002-44"],
        "stages of the pipeline": [
            "S002-07", "S002-08", "S002-12", "S002-16", "S002-36", "S002-37", "S002-38", "S002-42", "S003-06",
            "S003-12",
            "S003-13", "S003-15", "S003-24", "S003-27",
        ],
        "rebates and incentives": [
            "S001-05", "S001-06", "S001-08", "S001-09", "S001-10", "S001-29", "S001-46", "S001-47", "S002-24",
            "S002-25",
            "S004-16", "S004-20", "S004-39", "S004-42",
        ],
        "economics of distributors": [
            "S001-19", "S001-20", "S001-21", "S001-22", "S001-23", "S001-24", "S001-25", "S001-28", "S001-39",
        ],
        "lifetime value, retention, churn, concentration": [
            "S000-02", "S000-04", "S001-50", "S001-52", "S001-53", "S001-54", "S001-55", "S001-56", "S001-57",
            "S001-58",
            "S001-59", "S001-60", "S001-61", "S001-62", "S001-63", "S001-64", "S001-65", "S001-66", "S002-04",
            "S004-14",
        ],
        "people and the customer's file": [
            "S000-12", "S000-27", "S002-39", "S002-43", "S002-45", "S003-16", "S003-20", "S003-25",
        ],
        "targets and forecast": [
            "S002-23", "S004-25", "S004-26", "S004-27", "S004-28", "S004-29", "S004-30", "S004-31",
        ],
    ]

    /// The deck that each id comes from.
    private static let decks = [
        "S000": "000_5e4f0d04ddda8ed7.txt", "S001": "001_1a983f5a4620df22.txt", "S002": "002_1f6ccae9c31ee4ec.txt",
        "S003": "003_e9d14dd2b9471f74.txt", "S004": "004_27d1df623317d13e.txt",
    ]

    /// The files of all bundled plugins that end in this way, by the plugin.
    private static func texts(_ ending: String) throws -> [String: String] {
        let plugins = Product.package + "/plugins"
        var texts: [String: String] = [:]
        for plugin in try TextFile.names(in: plugins) {
            for file in try TextFile.files(under: plugins + "/" + plugin) where file.hasSuffix(ending) {
                texts[plugin, default: ""] += try TextFile.read("\(plugins)/\(plugin)/\(file)")
            }
        }
        return texts
    }

    @Test func `every bundled plugin stands in the list of them`() throws {
        let list = try TextFile.read(Product.package + "/docs/bundled-plugins.md")
        for plugin in try TextFile.names(in: Product.package + "/plugins") {
            #expect(list.contains("| [\(plugin)](../plugins/\(plugin)/README.md) |"), "\(plugin) is not listed")
        }
    }

    @Test(arguments: families.keys.sorted()) func `every method has examples`(family: String) throws {
        let lines = try Self.texts("_spec.lua").values.map { specs in specs.split(separator: "\n") }.joined()
        let examples = lines.filter { line in line.contains("it(\"") || line.contains("it \"") }
        for method in try #require(Self.families[family]) {
            // The example of its source, a bound, and what is refused or lacks data.
            #expect(examples.count { line in line.contains(method) } >= 3, "\(method) has fewer than three examples")
        }
    }

    @Test(arguments: families.keys.sorted()) func `every method has a runnable and its source`(family: String) throws {
        let found = try CaseDirectory().run(
            """
            lunaria init . 2>/dev/null
            for what in runnables forms workflows; do lunaria list $what --format csv | sed 1d | cut -d, -f1; done
            """)
        let names = Set(found.output.split(separator: "\n"))
        let pages = Array(try Self.texts("README.md").values)
        for method in try #require(Self.families[family]) {
            let telling = pages.filter { Self.tells(of: method, with: names, $0) }
            #expect(!telling.isEmpty, "\(method) stands beside no runnable in the table of a plugin")
            let deck = try #require(Self.decks[String(method.prefix(4))])
            #expect(telling.allSatisfy { $0.contains(deck) }, "\(method) does not name its source \(deck)")
        }
    }

    /// Whether a row of a table on a page names a method and something of these names.
    private static func tells(of method: String, with names: Set<Substring>, _ page: String) -> Bool {
        page.split(separator: "\n").contains { row in
            row.hasPrefix("|") && row.contains(method)
                && row.split(separator: "`").contains { word in names.contains(word) }
        }
    }
}
