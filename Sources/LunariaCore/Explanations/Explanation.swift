/// How a value came to be, down to the leaves it was calculated from.
///
/// The nodes stand in one list in which operands come before what is made of them and the value itself comes last. A
/// value that is used twice is one node, so that an explanation is never larger than the calculation was, however deep
/// it goes.
public struct Explanation: Sendable, Hashable {
    /// One value on the way.
    public struct Node: Sendable, Hashable {
        /// What the value is.
        public let origin: Origin
        /// The value as it came up in the calculation.
        public let value: Quantity
        /// The positions of the values it was made of; a leaf has none.
        public let operands: [Int]
        /// Where in a plugin it was made, if a script made it.
        public let place: SourcePlace?

        /// Makes a node.
        public init(_ origin: Origin, _ value: Quantity, of operands: [Int] = [], at place: SourcePlace? = nil) {
            self.origin = origin
            self.value = value
            self.operands = operands
            self.place = place
        }
    }

    /// All nodes, operands first.
    public private(set) var nodes: [Node]
    /// The value that is explained.
    public private(set) var root: Node

    /// Makes the explanation of a value from the nodes it needs, operands first.
    ///
    /// - Throws: `ExplanationError.operand` when a node names an operand that does not come before it.
    public init(of root: Node, from nodes: [Node] = []) throws(ExplanationError) {
        self.init(trusted: nodes + [root], root: root)
        for (position, node) in self.nodes.enumerated() {
            guard node.operands.allSatisfy({ (0..<position).contains($0) }) else {
                throw .operand(of: node)
            }
        }
    }

    /// Makes an explanation of nodes that are known to be in order.
    init(trusted nodes: [Node], root: Node) {
        self.nodes = nodes
        self.root = root
    }

    /// The position of the value that is explained.
    public var rootPosition: Int { nodes.count - 1 }

    /// The value that is explained.
    public var value: Quantity { root.value }

    /// Returns the explanation of a value that is calculated from this one alone, such as its rounding.
    public func followed(by origin: Origin, _ value: Quantity, at place: SourcePlace? = nil) -> Explanation {
        let node = Node(origin, value, of: [rootPosition], at: place)
        return Explanation(trusted: nodes + [node], root: node)
    }

    /// Returns the explanation of the rounding to the decimals of the currency.
    ///
    /// - Throws: `ExplanationError` when the value is no amount, or too large for money.
    public func rounded(_ rounding: Rounding) throws(ExplanationError) -> Explanation {
        let origin = Origin.rounded(rounding, places: nil)
        return followed(by: origin, try origin.value(of: [value], for: Node(origin, value)))
    }
}
