import LuaVM
import LunariaCore

/// A query that a script holds, with the memory it takes.
final class HeldQuery {
    let query: Query
    private let charge: HostCharge

    init(_ query: Query, _ memory: HostMemory, _ stack: borrowing LuaStack) throws(ScriptFault) {
        self.query = query
        charge = HostCharge(memory)
        try charge.add(query.weight, stack)
    }
}

extension Query {
    /// Roughly the bytes the query takes.
    fileprivate var weight: Int {
        filters.reduce(256 + 16 * (projection.count + order.count)) { sum, filter in
            filter.operands.reduce(sum + 64) { sum, value in sum + value.weight }
        }
    }
}

extension Value {
    /// Roughly the bytes the value takes.
    var weight: Int {
        if case .text(let text) = self { return MemoryLayout<Value>.stride + text.utf8.count }
        return MemoryLayout<Value>.stride
    }
}
