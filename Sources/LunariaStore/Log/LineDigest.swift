public import LunariaCore

/// SHA-256 over the lines of a run, fed one by one in order, and its balances: the run's `resultHash`.
///
/// Numbers count by their value, so that a rate of 5 % gives the same digest as one of 5.0 %.
public struct LineDigest {
    private var hash = BufferedHash()
    private var encoder = LineEncoder()
    private var balances: [IncentiveBalance] = []
    /// How many lines were added.
    public private(set) var count = 0

    /// Makes the digest of no lines.
    public init() {}

    /// Whether neither lines nor balances were added.
    var isEmpty: Bool { count == 0 && balances.isEmpty }

    /// Adds the next line; what counts is its place in the order, not the number it says it has.
    public mutating func append(_ line: IncentiveLine) {
        encode(line, id: 0)
    }

    /// Adds a balance; in which order they come does not count.
    public mutating func append(_ balance: IncentiveBalance) { balances.append(balance) }

    /// The digest of the lines and balances so far, in hexadecimal.
    public var hexadecimal: String {
        var complete = hash
        for balance in balances.sorted(by: Self.isBefore) { complete.add { balance.append(to: &$0) } }
        return complete.hexadecimal
    }

    /// Adds the next line and gives what the database keeps of it, the id first.
    @discardableResult
    mutating func encode(_ line: IncentiveLine, id: Int64) -> [StoredValue] {
        count += 1
        encoder.encode(line, id: id)
        hash.add { sink in
            sink.append(Int64(count))
            for position in LineEncoder.usual { sink.append(encoder.values[position]) }
            sink.append(line.amount.currency)
            // Only what is there, so that lines of engine 1 keep their digest.
            for (position, name) in LineEncoder.unusual { sink.append(field: name, encoder.values[position]) }
        }
        return encoder.values
    }

    /// The order of the database, which compares bytes.
    private static func isBefore(_ left: IncentiveBalance, _ right: IncentiveBalance) -> Bool {
        if left.payee.utf8.elementsEqual(right.payee.utf8) {
            return left.name.utf8.lexicographicallyPrecedes(right.name.utf8)
        }
        return left.payee.utf8.lexicographicallyPrecedes(right.payee.utf8)
    }
}

extension IncentiveBalance {
    /// Adds everything the database keeps about the balance.
    fileprivate func append(to sink: inout ByteSink) {
        sink.append("balance")
        sink.append(payee)
        sink.append(name)
        sink.append(opening.minorUnits)
        sink.append(closing.minorUnits)
        sink.append(opening.currency)
    }
}
