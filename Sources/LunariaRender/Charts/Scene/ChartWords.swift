import LunariaCore

/// The words in drawings of charts.
enum ChartWords {
    static let noData = Label(en: "no data", zh: "没有数据")
    static let tooMany = Label(en: "too many figures to draw; the table has them", zh: "数据过多，无法绘图，请见表格")
    static let data = Label(en: "Data", zh: "数据")

    /// How many are not shown.
    static func more(_ count: Int, _ language: Language) -> String {
        switch language {
        case .en: "… \(count) more"
        case .zh: "……另有 \(count) 项"
        }
    }

    /// The name of a kind of chart.
    static func name(of kind: Chart.Kind) -> Label {
        switch kind {
        case .bar: Label(en: "Bar chart", zh: "柱状图")
        case .stacked: Label(en: "Stacked bar chart", zh: "堆积柱状图")
        case .line: Label(en: "Line chart", zh: "折线图")
        case .funnel: Label(en: "Funnel", zh: "漏斗图")
        case .scatter: Label(en: "Scatter chart", zh: "散点图")
        case .matrix: Label(en: "Matrix", zh: "矩阵图")
        case .tree: Label(en: "Tree", zh: "树形图")
        }
    }
}
