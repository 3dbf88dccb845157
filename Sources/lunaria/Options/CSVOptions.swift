import ArgumentParser
import LunariaCore

/// Options of commands that can write CSV.
struct CSVOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            en: "Begin CSV with a byte order mark, by which Excel recognises UTF-8.",
            zh: "CSV 以字节顺序标记（BOM）开头，Excel 靠它识别 UTF-8。"))
    var bom = false

    @Flag(
        help: ArgumentHelp(
            en: "Write text in CSV as it is: no apostrophe before what a spreadsheet would run as a formula.",
            zh: "CSV 中的文本原样写出：会被电子表格当作公式的文本之前不加撇号。"))
    var raw = false

    var style: CSVStyle { CSVStyle(hasByteOrderMark: bom, isRaw: raw) }
}
