public import LunariaCore

extension JSONWriter {
    /// Writes an explanation: `{"value": "1500.00", "currency": "CNY", "what": "rounded half_up", "of": […]}`.
    ///
    /// A value that is used several times has an `id` where it is written first; after that only `same_as` stands for
    /// what it was made of. More than 100 levels down, `omitted` counts the operands that are not written.
    public mutating func explanation(_ explanation: Explanation) throws(Sink.Failure) {
        let words = ExplanationWords(explanation: explanation, language: .en)
        var uses: [Int: Int] = [:]
        for node in explanation.nodes {
            for operand in node.operands { uses[operand, default: 0] += 1 }
        }
        var ids: [Int: Int64] = [:]
        // `nil` closes the list and the value it belongs to.
        var waiting: [Int?] = [explanation.rootPosition]
        var depth = 0
        while let next = waiting.popLast() {
            guard let position = next else {
                try end()
                try end()
                depth -= 1
                continue
            }
            let operands = explanation.nodes[position].operands
            try beginValue(position, words)
            if let id = ids[position] {
                key("same_as")
                try integer(id)
                try end()
                continue
            }
            guard depth < 100 || operands.isEmpty else {
                key("omitted")
                try integer(Int64(operands.count))
                try end()
                continue
            }
            if !operands.isEmpty, uses[position] ?? 0 > 1 {
                let id = Int64(ids.count + 1)
                ids[position] = id
                key("id")
                try integer(id)
            }
            key("of")
            try beginArray()
            waiting.append(nil)
            waiting += operands.reversed()
            depth += 1
        }
    }

    /// Opens the object of a value and writes what does not depend on its operands.
    private mutating func beginValue(_ position: Int, _ words: ExplanationWords) throws(Sink.Failure) {
        let node = words.explanation.nodes[position]
        try beginObject()
        key("value")
        try string(node.value.value.description)
        if let currency = node.value.currency {
            key("currency")
            try string(currency.code)
        }
        key("what")
        try string(words.what(position))
        if let place = node.place {
            key("place")
            try string(place.description)
        }
    }
}
