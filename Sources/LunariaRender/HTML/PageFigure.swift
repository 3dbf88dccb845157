import LunariaCore
import Mustache

/// A chart on a page: the drawing for two widths of the page, of which the style sheet shows one, and the data.
struct PageFigure: MustacheParent {
    private let number: Int
    private let caption: String?
    private let drawings: [String]
    private let table: PageTable
    private let language: Language

    init(_ chart: Chart, number: Int, _ writer: inout SVGWriter, in language: Language) {
        let data = ChartTable(chart, in: language)
        self.number = number
        self.language = language
        caption = data.title.flatMap { $0.isEmpty ? nil : $0 }
        drawings = [
            writer.svg(ChartScene(chart, in: language), class: "wide"),
            writer.svg(ChartScene(chart, width: ChartScene.narrow, in: language), class: "narrow"),
        ].map { String($0.dropLast()) }
        let words = ChartWords.data.text(in: language)
        table = PageTable(
            data.table, name: .caption(caption.map { "\($0) – \(words)" } ?? words, id: "data\(number)"), in: language)
    }

    func child(named name: String) -> Any? {
        switch name {
        case "template": "figure"
        case "number": number
        case "hasCaption": caption != nil
        case "caption": caption
        case "drawings": drawings
        case "summary": ChartWords.data.text(in: language)
        case "table": table
        default: nil
        }
    }
}
