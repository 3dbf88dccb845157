import LunariaCore

/// A table with something drawn beside each row, in the room that is left.
struct DrawnTable {
    /// How wide a drawing is in a file, and how wide it is at most on a terminal.
    private static let usual = 24
    private static let longest = 60
    /// A drawing narrower than this says nothing.
    private static let shortest = 8
    /// How long a drawing is to be where names have to be cut for it, the best first.
    private static let wanted = [usual, 16, 12, shortest]
    private static let gutter = 2

    private let table: TextTable
    private let room: Int

    /// Lays the table out so that it leaves room for a drawing; `longest` is how much a drawing can use.
    init(
        _ table: Table, width: Int?, palette: Palette, in language: Language, longest: Int = Self.longest
    ) {
        guard let width else {
            self.table = TextTable(table, width: nil, palette: palette, in: language)
            room = min(longest, longest < Self.longest ? Self.longest : Self.usual)
            return
        }
        // Names that can be read come before a drawing that is longer than it has to be.
        for wanted in Self.wanted where wanted <= longest || wanted == Self.shortest {
            let table = TextTable(
                table, width: max(width - Self.gutter - min(wanted, longest), 0), palette: palette,
                rounds: ColumnWidths.comfortable, in: language)
            guard table.fits else { continue }
            self.table = table
            room = min(width - table.width - Self.gutter, longest, Self.longest)
            return
        }
        let shrunk = TextTable(
            table, width: max(width - Self.gutter - min(longest, Self.usual), 0), palette: palette, in: language)
        let left = width - shrunk.width - Self.gutter
        let hasRoom = left >= min(longest, Self.shortest)
        self.table = hasRoom ? shrunk : TextTable(table, width: width, palette: palette, in: language)
        room = hasRoom ? min(left, longest, Self.longest) : 0
    }

    /// Whether there is anything to see of a drawing.
    var hasRoom: Bool { room > 0 }

    /// The lines with what `draw` makes of the room, one drawing for each row.
    func lines(title: String = "", _ draw: (Int) -> [String]) -> [String] {
        guard hasRoom else { return table.fittingLines }
        let drawings = [DisplayWidth.truncating(title, to: room), String(repeating: "─", count: room)] + draw(room)
        return zip(table.lines, drawings).map { line, drawing in
            line + String(repeating: " ", count: Self.gutter) + drawing
        }
    }
}
