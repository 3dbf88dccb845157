/// A result for people to read, as data: what it says, not how it looks.
public struct Document: Sendable, Hashable {
    /// A part of a document.
    public enum Block: Sendable, Hashable {
        /// Level 1 is the largest.
        case heading(level: Int, String)
        case text(String)
        /// One figure with its name.
        case metric(label: String, Value)
        case table(Table)
        case chart(Chart)
        case findings([Finding])
        /// How a value came to be; `isFull` shows every operand of long sums.
        case explanation(Explanation, isFull: Bool)
    }

    /// What stands above everything else, if the document is named.
    public var title: String?
    /// The parts in the order in which they are shown.
    public var blocks: [Block]

    /// Makes a document.
    public init(title: String? = nil, _ blocks: [Block] = []) {
        self.title = title
        self.blocks = blocks
    }

    /// All findings in the document, in order.
    public var findings: [Finding] {
        blocks.flatMap { block -> [Finding] in
            if case .findings(let findings) = block { findings } else { [] }
        }
    }
}
