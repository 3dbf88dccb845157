import ArgumentParser
import LunariaCore

/// Options of commands that can write CSV.
struct CSVOptions: ParsableArguments {
    @Flag(help: "Begin CSV with a byte order mark, by which Excel recognises UTF-8.")
    var bom = false

    @Flag(help: "Write text in CSV as it is: no apostrophe before what a spreadsheet would run as a formula.")
    var raw = false

    var style: CSVStyle { CSVStyle(hasByteOrderMark: bom, isRaw: raw) }
}
