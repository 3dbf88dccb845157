import LunariaCore
import Mustache

/// Puts the sections of a document on a page: numbers them, names tables by the headings above them, and lets no level of
/// headings be skipped.
struct PageBuilder {
    private let language: Language
    private var sections: [any MustacheParent] = []
    private var outline = HeadingOutline()
    private var drawings = SVGWriter()
    private var title: String?
    private var tables = 0
    /// The columns of the table with most of them.
    private var columns = 0
    /// The identifier of the heading that the next table stands under.
    private var heading: String?

    init(language: Language) {
        self.language = language
    }

    /// A table with more columns is given a broader page.
    private static let mostNarrowColumns = 7
    /// A table with more columns is printed on paper that lies on its side.
    private static let mostUprightColumns = 9

    /// The page as it is so far; without a heading that names it, it is called after the program.
    var page: Page {
        Page(
            language: language, title: title ?? "Lunaria", hasCharts: drawings.count > 0,
            isBroad: columns > Self.mostNarrowColumns, isAcross: columns > Self.mostUprightColumns, sections: sections)
    }

    /// Adds a section behind all others.
    mutating func add(_ section: Section) {
        let number = sections.count + 1
        switch section {
        case .heading(let level, let text):
            title = title ?? text
            heading = "part\(number)"
            sections.append(PageHeading(level: outline.level(of: level), number: number, text: text))
        case .text(let text): sections.append(PageText(text: text))
        case .opening(let text): sections.append(PageText(text: text, isLead: true))
        case .metrics(let metrics):
            for group in PageMetrics.groups(of: metrics, in: language) { sections.append(group) }
        case .lead(let metric): sections.append(PageMetrics(lead: metric, in: language))
        case .table(let table):
            columns = max(columns, table.columns.count)
            sections.append(PageTable(table, name: nextTableName(), in: language))
        case .chart(let chart):
            sections.append(PageFigure(chart, number: number, &drawings, in: language))
        case .findings(let findings): sections.append(PageFindings(findings, in: language))
        case .tree(let tree): sections.append(PageExplanation(tree, in: language))
        }
    }

    private mutating func nextTableName() -> PageTable.Name {
        tables += 1
        return heading.map { .element($0) }
            ?? .words(Label(en: "Table \(tables)", zh: "表格 \(tables)").text(in: language))
    }
}
