public import LunariaCore
import LunariaRender

/// A row that was refused: where, what was found, what was expected.
public struct Rejection: Sendable, Hashable, Spoken {
    /// The physical line on which the row begins.
    public let line: Int
    /// The column at fault, if it is one.
    public let column: String?
    /// The reason without the place: what was found and what was expected.
    public let reason: Label

    init(line: Int, column: String?, found: String?, expected: Label) {
        self.line = line
        self.column = column
        reason = .found(found, expected: expected)
    }

    /// A row whose record a plugin refuses.
    init(line: Int, column: String?, refusal: RecordRefusal) {
        self.line = line
        self.column = column
        reason = refusal.reason
    }

    /// A row that is longer or shorter than the header.
    init(line: Int, cells: Int, columns: Int) {
        self.line = line
        column = nil
        reason = Label(
            en: "found \(cells) \(cells == 1 ? "cell" : "cells"), expected \(columns) as in the header "
                + "(check the delimiter and quotes)",
            zh: "有 \(cells) 个单元格，应与表头一样为 \(columns) 个（请检查分隔符和引号）")
    }

    /// The sentence to show.
    public var words: Label {
        Label(
            en: VisibleText.line("line \(line)\(column.map { ", column '\($0)'" } ?? ""): \(reason.en)"),
            zh: VisibleText.line("第 \(line) 行\(column.map { "“\($0)”列" } ?? "")：\(reason.zh)"))
    }

    /// The sentence behind the name of a file.
    public func words(in file: Label) -> Label { Label(en: "\(file.en), \(words.en)", zh: "\(file.zh) \(words.zh)") }
}
