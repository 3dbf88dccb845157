import LunariaCore

/// A measure, with its node while a run is explained.
struct TracedQuantity {
    let quantity: Quantity
    /// The number of the node; `nil` otherwise, and for the measure of nothing.
    let node: Int?

    init(_ quantity: Quantity, node: Int? = nil) {
        self.quantity = quantity
        self.node = node
    }
}
