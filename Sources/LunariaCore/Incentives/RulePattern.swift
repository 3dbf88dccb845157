/// The text of a rule with places for what differs from line to line: `{units} units at {price}`.
public struct RulePattern: Sendable, Hashable {
    /// What a pattern consists of, in order.
    enum Piece: Sendable, Hashable {
        case words(String)
        case place(String)
    }

    let pieces: [Piece]

    /// Takes a text apart; braces around a name make a place.
    public init(_ text: String) {
        var pieces: [Piece] = []
        var rest = text[...]
        while let opening = rest.firstIndex(of: "{"), let closing = rest[opening...].firstIndex(of: "}") {
            let name = rest[rest.index(after: opening)..<closing]
            guard Identifier.isValid(String(name)) else {
                pieces.append(.words(String(rest[...opening])))
                rest = rest[rest.index(after: opening)...]
                continue
            }
            if opening > rest.startIndex { pieces.append(.words(String(rest[..<opening]))) }
            pieces.append(.place(String(name)))
            rest = rest[rest.index(after: closing)...]
        }
        if !rest.isEmpty { pieces.append(.words(String(rest))) }
        self.pieces = pieces
    }

    /// The names of its places.
    var places: [String] {
        pieces.compactMap { if case .place(let name) = $0 { name } else { nil } }
    }

    /// How many bytes are the same in each text of it: of two patterns for one text the one with more says more.
    var fixedLength: Int {
        pieces.reduce(0) { if case .words(let words) = $1 { $0 + words.utf8.count } else { $0 } }
    }

    /// What stands in the places of a text, or `nil` for a text that is none of the pattern's.
    ///
    /// Each place takes as little as leaves the rest of the pattern a match at the next words; the last takes all.
    public func values(in text: String) -> [String: String]? {
        let bytes = Array(text.utf8)
        var values: [String: String] = [:]
        var position = 0
        var open: String?
        for (index, piece) in pieces.enumerated() {
            switch piece {
            case .place(let name): open = name
            case .words(let words):
                let words = Array(words.utf8)
                guard
                    let start = Self.find(
                        words, in: bytes, from: position, anchored: open == nil, isLast: index == pieces.count - 1)
                else { return nil }
                if let open { values[open] = String(decoding: bytes[position..<start], as: UTF8.self) }
                open = nil
                position = start + words.count
            }
        }
        if let open {
            values[open] = String(decoding: bytes[position...], as: UTF8.self)
            position = bytes.count
        }
        return position == bytes.count && !values.values.contains("") ? values : nil
    }

    /// The pattern with values in its places; one without a value stays as it is written.
    func filled(_ value: (String) -> String?) -> String {
        pieces.map { piece in
            switch piece {
            case .words(let words): words
            case .place(let name): value(name) ?? "{\(name)}"
            }
        }.joined()
    }

    /// Where words stand: at a position, at the end, or wherever they come next with something before them.
    private static func find(
        _ words: [UInt8], in bytes: [UInt8], from position: Int, anchored: Bool, isLast: Bool
    ) -> Int? {
        let last = bytes.count - words.count
        if anchored { return position <= last && bytes[position...].starts(with: words) ? position : nil }
        guard position < last else { return nil }
        if isLast { return bytes[last...].elementsEqual(words) ? last : nil }
        return (position + 1...last).first { bytes[$0...].starts(with: words) }
    }
}
