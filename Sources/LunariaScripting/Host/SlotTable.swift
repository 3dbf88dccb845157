/// Values that scripts hold by number; a number is used again once its value is gone.
struct SlotTable<Element> {
    private var elements: [Element?] = []
    private var free: [Int32] = []
    /// How many values are kept.
    private(set) var count = 0

    /// Keeps a value and answers its number.
    mutating func insert(_ element: Element) -> Int32 {
        count += 1
        if let slot = free.popLast() {
            elements[Int(slot)] = element
            return slot
        }
        elements.append(element)
        return Int32(elements.count - 1)
    }

    subscript(_ slot: Int32) -> Element? {
        elements.indices.contains(Int(slot)) ? elements[Int(slot)] : nil
    }

    /// Gives up a value, if it is still there.
    @discardableResult
    mutating func remove(_ slot: Int32) -> Element? {
        guard let element = self[slot] else { return nil }
        elements[Int(slot)] = nil
        free.append(slot)
        count -= 1
        return element
    }

    /// Gives up all values.
    ///
    /// The numbers stay taken, because scripts may still hold them.
    mutating func removeAll() -> [Element] {
        let present = elements.compactMap { $0 }
        elements = elements.map { _ in nil }
        count = 0
        return present
    }
}
