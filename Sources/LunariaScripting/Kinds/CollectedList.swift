import LuaVM

/// What a script has handed over to a host function, in order, with the memory it takes.
final class CollectedList<Element> {
    private(set) var elements: [Element] = []
    private let charge: HostCharge

    init(_ memory: HostMemory) {
        charge = HostCharge(memory)
    }

    /// Adds an element that holds the texts.
    func append(_ element: Element, texts: [String?], _ stack: borrowing LuaStack) throws(ScriptFault) {
        try charge.add(
            texts.reduce(MemoryLayout<Element>.stride) { sum, text in sum + (text?.utf8.count ?? 0) }, stack)
        elements.append(element)
    }
}
