/// The first place at which two values differ.
struct SpecDifference {
    /// How to get there from the whole: `[3].amount`; empty for the whole itself.
    let path: String
    let expected: PlainValue
    let found: PlainValue

    /// Looks for it in order of the keys; `nil` if the values are equal.
    init?(expected: PlainValue, found: PlainValue) {
        self.init(expected: expected, found: found, path: "")
    }

    private init?(expected: PlainValue, found: PlainValue, path: String) {
        guard case .table(let left) = expected, case .table(let right) = found else {
            if expected.equals(found) { return nil }
            (self.path, self.expected, self.found) = (path, expected, found)
            return
        }
        let wanted = Dictionary(left.map { ($0.key, $0.value) }) { first, _ in first }
        let present = Dictionary(right.map { ($0.key, $0.value) }) { first, _ in first }
        for key in Set(wanted.keys).union(present.keys).sorted() {
            let (wanted, present) = (wanted[key] ?? .none, present[key] ?? .none)
            if let difference = SpecDifference(expected: wanted, found: present, path: path + key.path) {
                self = difference
                return
            }
        }
        return nil
    }
}
