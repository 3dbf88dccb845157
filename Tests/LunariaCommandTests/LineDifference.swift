/// How lines differ: `-` was expected, `+` was found.
struct LineDifference: CustomStringConvertible {
    let description: String

    init(expected: [String], found: [String]) {
        var removed: Set<Int> = []
        var inserted: [Int: String] = [:]
        for change in found.difference(from: expected) {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, let line, _): inserted[offset] = line
            }
        }
        var text = ""
        var position = 0
        func addInserted() {
            while let line = inserted[position] {
                text += "+ \(line)\n"
                position += 1
            }
        }
        for (offset, line) in expected.enumerated() {
            if removed.contains(offset) {
                text += "- \(line)\n"
            } else {
                addInserted()
                text += "  \(line)\n"
                position += 1
            }
        }
        addInserted()
        description = text
    }
}
