/// A result for people to read, as data: what it says in both languages, not how it looks.
public struct Document: Sendable, Hashable {
    /// A part of a document.
    public enum Block: Sendable, Hashable {
        /// Level 1 is the largest.
        case heading(level: Int, Label)
        case text(Label)
        /// One figure with its name, and the decimals that people are shown of it; `nil` for those that suit it.
        case metric(label: Label, Value, places: Int? = nil)
        /// The one figure that the document is about, with its name and the decimals that people are shown of it.
        case lead(label: Label, Value, places: Int? = nil)
        /// The sentence that says what the document comes to.
        case opening(Label)
        /// Words with their name.
        case fact(label: Label, Label)
        case table(Table)
        case chart(Chart)
        case findings([Finding])
        /// How a value came to be; `isFull` shows every operand of long sums.
        case explanation(Explanation, isFull: Bool)
    }

    /// What stands above everything else, if the document is named.
    public var title: Label?
    /// What kind of document it is, in a word: the first sheet of a workbook, with what stands before the tables, is called so.
    public var kind: Label?
    /// The parts in the order in which they are shown.
    public var blocks: [Block]

    /// Makes a document.
    public init(title: Label? = nil, kind: Label? = nil, _ blocks: [Block] = []) {
        self.title = title
        self.kind = kind
        self.blocks = blocks
    }

    /// Whether there is nothing in it that a person could see.
    public var isEmpty: Bool {
        (title?.isEmpty ?? true)
            && blocks.allSatisfy { block in
                switch block {
                case .heading(_, let text), .text(let text), .opening(let text): text.isEmpty
                case .table(let table): table.columns.isEmpty
                case .findings(let findings): findings.isEmpty
                case .metric, .lead, .fact, .chart, .explanation: false
                }
            }
    }

    /// What it says below its title, if that is sentences alone: why there is nothing to show; `nil` if there is anything else.
    public var sentences: [Label]? {
        var result: [Label] = []
        for block in blocks {
            switch block {
            case .heading(_, let text), .text(let text), .opening(let text): if !text.isEmpty { result.append(text) }
            case .table(let table): if !table.columns.isEmpty { return nil }
            case .findings(let findings): if !findings.isEmpty { return nil }
            case .metric, .lead, .fact, .chart, .explanation: return nil
            }
        }
        return result.isEmpty ? nil : result
    }

    /// All findings in the document, in order.
    public var findings: [Finding] {
        blocks.flatMap { block -> [Finding] in
            if case .findings(let findings) = block { findings } else { [] }
        }
    }
}
