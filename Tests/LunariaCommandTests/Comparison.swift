/// What a command had to show and what it did show.
struct Comparison: CustomStringConvertible {
    let path: String
    let exchange: Exchange
    let found: Outcome

    /// The difference line by line: `-` was expected, `+` was found.
    var description: String {
        let expected = exchange.outcome.lines
        let difference = found.lines.difference(from: expected)
        var removed: Set<Int> = []
        var inserted: [Int: String] = [:]
        for change in difference {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, let line, _): inserted[offset] = line
            }
        }
        var text = "\(path):\(exchange.line): $ \(exchange.command)\n"
        var position = 0
        func add(insertedAt position: inout Int) {
            while let line = inserted[position] {
                text += "+ \(line)\n"
                position += 1
            }
        }
        for (offset, line) in expected.enumerated() {
            if removed.contains(offset) {
                text += "- \(line)\n"
            } else {
                add(insertedAt: &position)
                text += "  \(line)\n"
                position += 1
            }
        }
        add(insertedAt: &position)
        return text
    }
}
