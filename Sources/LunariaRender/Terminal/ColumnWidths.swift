import LunariaCore

/// How wide the columns of a table are in the columns of a terminal.
///
/// Figures, dates and single words (keys, codes, states) are never cut. Longer texts give way from the right to the left:
/// first all of them down to a width in which much can still be read, then further down.
struct ColumnWidths {
    /// What is left of a text in each round, from the one with most to read.
    static let rounds = [32, 20, 8]
    /// The same where a column can be left out before there is little to read in the others.
    static let comfortable = [32, 20, 16]
    /// A word that is longer, such as a hash or an address, may be cut.
    private static let longestWord = 24
    /// As much of its title a column keeps at least.
    private static let leastTitle = 12

    static let gutter = 2

    /// The width of each column.
    let widths: [Int]

    /// The width of the table.
    let total: Int

    /// Finds the widths with which a table has at most `limit` columns, or else the least ones.
    ///
    /// `figures` has the width of the widest figure or date of each column, which may stand among texts and is not cut either.
    init(
        _ columns: [PrintedColumn], titles: [String], rows: [[String]], figures: [Int], limit: Int?,
        rounds: [Int] = Self.rounds
    ) {
        let titleWidths = titles.map(DisplayWidth.of)
        var widths = titleWidths.indices.map { index in
            rows.reduce(titleWidths[index]) { max($0, DisplayWidth.of($1[index])) }
        }
        let gutters = Self.gutter * max(widths.count - 1, 0)
        if let limit {
            var excess = widths.reduce(gutters, +) - limit
            let open = widths.indices.reversed().filter { index in
                excess > 0 && columns[index].holdsText && !Self.holdsWords(columns[index], rows.lazy.map { $0[index] })
            }
            for round in rounds {
                for index in open where excess > 0 {
                    let least = max(round, min(titleWidths[index], Self.leastTitle), figures[index])
                    let given = min(excess, max(widths[index] - least, 0))
                    widths[index] -= given
                    excess -= given
                }
            }
        }
        self.widths = widths
        total = widths.reduce(gutters, +)
    }

    /// Whether a column holds nothing but single words, of which a part is of no use.
    private static func holdsWords(_ column: PrintedColumn, _ cells: some Sequence<String>) -> Bool {
        column.isKey
            || cells.allSatisfy { cell in
                cell.utf8.count <= longestWord && cell.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F }
            }
    }
}
