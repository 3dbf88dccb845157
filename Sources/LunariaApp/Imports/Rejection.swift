import LunariaCore
import LunariaRender

/// A row that was refused: where, what was found, what was expected.
public struct Rejection: Sendable, Hashable, CustomStringConvertible {
    /// The physical line on which the row begins.
    public let line: Int
    /// The column at fault, if it is one.
    public let column: String?
    /// The reason without the place: what was found and what was expected.
    public let reason: String

    init(line: Int, column: String?, found: String?, expected: String) {
        self.line = line
        self.column = column
        reason = (found.map { "found '\($0.shortened)'" } ?? "found nothing") + ", expected \(expected)"
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
        reason =
            "found \(cells) \(cells == 1 ? "cell" : "cells"), expected \(columns) as in the header "
            + "(check the delimiter and quotes)"
    }

    /// The sentence to show.
    public var description: String {
        VisibleText.line("line \(line)\(column.map { ", column '\($0)'" } ?? ""): \(reason)")
    }
}
