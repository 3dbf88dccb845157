public import LunariaCore

/// SHA-256 over the lines of a run, fed one by one in order: the run's `resultHash`.
///
/// Numbers count by their value, so that a rate of 5 % gives the same digest as one of 5.0 %.
public struct LineDigest {
    private var hash = BufferedHash()
    private var encoder = LineEncoder()
    /// How many lines were added.
    public private(set) var count = 0

    /// Makes the digest of no lines.
    public init() {}

    /// Adds the next line; what counts is its place in the order, not the number it says it has.
    public mutating func append(_ line: IncentiveLine) {
        encode(line, id: 0)
    }

    /// The digest of the lines so far, in hexadecimal.
    public var hexadecimal: String { hash.hexadecimal }

    /// Adds the next line and gives what the database keeps of it, the id first.
    @discardableResult
    mutating func encode(_ line: IncentiveLine, id: Int64) -> [StoredValue] {
        count += 1
        encoder.encode(line, id: id)
        hash.add { sink in
            sink.append(Int64(count))
            for value in encoder.values.dropFirst() { sink.append(value) }
            sink.append(line.amount.currency)
        }
        return encoder.values
    }
}
