@testable import LunariaRender

/// A workbook that keeps what is written, line by line.
final class MemoryWorkbook: WorkbookFile {
    private(set) var lines: [String] = []

    func beginSheet(named name: String) {
        lines.append("[\(name)]")
    }

    func write(_ cell: SheetCell, _ style: CellStyle, row: Int, column: Int) {
        let format = style.numberFormat.map { " as \($0)" } ?? ""
        let sides = (style.isTrailing ? " right" : "") + (style.wraps ? " wrapped" : "")
        switch cell {
        case .text(let text): lines.append("\(row),\(column) \(style.role) '\(text)'\(sides)")
        case .number(let number): lines.append("\(row),\(column) \(style.role) \(number)\(format)\(sides)")
        case .boolean(let boolean): lines.append("\(row),\(column) \(style.role) \(boolean)\(sides)")
        }
    }

    func markTable(_ place: TablePlace) {
        lines.append("table \(place.headerRow)-\(place.lastRow), \(place.columns) columns")
    }

    func endSheet(widths: [Int]) {
        lines.append("widths \(widths)")
    }

    func close() {
        lines.append("closed")
    }
}
