public import LunariaCore

/// SHA-256 over the lines of a run, fed one by one in order: the run's `resultHash`.
///
/// Numbers count by their value, so that a rate of 5 % gives the same digest as one of 5.0 %.
public struct LineDigest {
    private var hash = BufferedHash()
    /// How many lines were added.
    public private(set) var count = 0

    /// Makes the digest of no lines.
    public init() {}

    /// Adds the next line; what counts is its place in the order, not the number it says it has.
    public mutating func append(_ line: IncentiveLine) {
        count += 1
        let number = Int64(count)
        hash.add { sink in
            sink.append(number)
            sink.append(line.payee)
            sink.append(line.opportunity)
            sink.append(line.date.map { Int64($0.daysSince1970) })
            sink.append(line.rule)
            sink.append(line.basis?.minorUnits)
            sink.append(line.rate.map { $0.fraction.normalized.scientific })
            sink.append(line.amount.minorUnits)
            sink.append(line.amount.currency.code)
        }
    }

    /// The digest of the lines so far, in hexadecimal.
    public var hexadecimal: String { hash.hexadecimal }
}
