public import LunariaCore

/// An explanation as a tree for people: each value with what it is and where it was made, above what it was made of.
///
///     1,500.00 CNY           rounded half_up
///     └─ 1,500.0005 CNY      × product                       plugins/plan/main.lua:20
///        ├─ 30,000.01 CNY    amount of opportunity D2
///        └─ 0.05             rate of slice 50000+ of tiers   plugins/plan/main.lua:20
public struct ExplanationText {
    private let explanation: Explanation
    private let words: ExplanationWords
    private let language: Language
    private let showsAll: Bool
    /// The values in the order in which they are shown, each above those it was made of.
    private(set) var rows: [Row] = []

    /// One line: the value, what it is, and where it was made.
    struct Row {
        /// How far below the first value it stands.
        let depth: Int
        /// What leads to it from the value above.
        let branch: String
        let value: String
        var what = ""
        var place: String?
    }

    /// What is still to be written.
    private enum Item {
        case node(Int)
        case more(Int)
    }

    /// An item with the branches before it and before what stands below it.
    private struct Waiting {
        let item: Item
        let branch: String
        let below: String
        let depth: Int
    }

    /// The most operands that are shown one by one, and how many of a longer list.
    private static let longestList = 12
    private static let shownOfLongList = 10
    /// How deep the tree is drawn.
    private static let deepest = 60
    /// Columns are not made wider than this, so that one long line does not move all others.
    private static let widestValue = 60
    private static let widestWhat = 70

    /// Lays an explanation out.
    ///
    /// A value that was shown above is not taken apart a second time. Of more than a dozen operands the first ten are
    /// shown, unless all are asked for.
    init(_ explanation: Explanation, showsAll: Bool, in language: Language) {
        self.explanation = explanation
        self.showsAll = showsAll
        self.language = language
        words = ExplanationWords(explanation: explanation, language: language)
        write()
    }

    /// The lines of the tree.
    public static func lines(
        of explanation: Explanation, showsAll: Bool = false, in language: Language = .en
    ) -> [String] {
        ExplanationText(explanation, showsAll: showsAll, in: language).lines
    }

    private mutating func write() {
        var shown: Set<Int> = []
        var waiting = [Waiting(item: .node(explanation.rootPosition), branch: "", below: "", depth: 0)]
        while let next = waiting.popLast() {
            switch next.item {
            case .more(let count):
                let more = Label(en: "… and \(count) more", zh: "… 另有 \(count) 项")
                rows.append(Row(depth: next.depth, branch: next.branch, value: more.text(in: language)))
            case .node(let position):
                let operands = explanation.nodes[position].operands
                var row = Row(
                    depth: next.depth, branch: next.branch, value: words.value(position), what: words.what(position),
                    place: words.place(position))
                if shown.contains(position) {
                    row.what += Label(en: ", as above", zh: "，同上").text(in: language)
                } else if !operands.isEmpty, next.depth >= Self.deepest {

                    let more = Label(en: ", made of \(operands.count) more", zh: "，由另外 \(operands.count) 项得出")
                    row.what += more.text(in: language)
                } else if !operands.isEmpty {
                    shown.insert(position)
                    waiting += below(next, operands).reversed()
                }
                rows.append(row)
            }
        }
    }

    private func below(_ parent: Waiting, _ operands: [Int]) -> [Waiting] {
        var items = operands.map { Item.node($0) }
        if !showsAll, items.count > Self.longestList {
            items = items.prefix(Self.shownOfLongList) + [.more(items.count - Self.shownOfLongList)]
        }
        return items.enumerated().map { index, item in
            let isLast = index == items.count - 1
            return Waiting(
                item: item, branch: parent.below + (isLast ? "└─ " : "├─ "),
                below: parent.below + (isLast ? "   " : "│  "), depth: parent.depth + 1)
        }
    }

    /// The lines of the tree, its columns aligned.
    var lines: [String] { lines(.full) }

    /// The lines within the columns of a terminal: places give way first, to the names of their files and then altogether;
    /// then the line is shortened.
    func lines(within width: Int?) -> [String] {
        guard let width else { return lines }
        let fitting = [Places.full, .files, .none].lazy.map { lines($0) }.first { lines in
            lines.allSatisfy { DisplayWidth.of($0) <= width }
        }
        return fitting ?? lines(.none).map { DisplayWidth.truncating($0, to: width) }
    }

    /// How much is shown of where values were made.
    private enum Places {
        case full
        /// The name of the file and the line.
        case files
        case none
    }

    private func place(of row: Row, _ places: Places) -> String? {
        switch places {
        case .full: row.place
        case .files: row.place?.split(separator: "/").last.map(String.init)
        case .none: nil
        }
    }

    private func lines(_ places: Places) -> [String] {
        let values = rows.map { $0.branch + $0.value }
        let valueWidth = Self.width(of: values, atMost: Self.widestValue)
        let whatWidth = Self.width(
            of: rows.compactMap { place(of: $0, places) == nil ? nil : $0.what }, atMost: Self.widestWhat)
        return zip(rows, values).map { row, value in
            guard !row.what.isEmpty else { return value }
            let line = Padding.after(value, to: valueWidth) + "  "
            return place(of: row, places).map { line + Padding.after(row.what, to: whatWidth) + "  " + $0 }
                ?? line + row.what
        }
    }

    private static func width(of texts: [String], atMost limit: Int) -> Int {
        texts.map { DisplayWidth.of($0) }.filter { $0 <= limit }.max() ?? 0
    }
}
