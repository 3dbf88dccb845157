/// The sharing of whole units by weights, by largest remainder.
public enum Apportionment {
    /// Returns the units shared by weights, so that the parts always sum to the whole.
    ///
    /// Every part is first rounded towards zero; the units left over go one each to the parts that lost the largest
    /// remainders, the earlier part first where remainders are equal. A negative number gives the mirror of the positive
    /// one. Weights below 0, weights that are all 0, and an empty list are refused.
    public static func parts(of whole: Int64, weights: [Decimal]) throws(NumberError) -> [Int64] {
        let (shares, total) = try align(weights)
        let magnitude = UInt128(whole.magnitude)
        var units: [UInt64] = []
        var remainders: [UInt128] = []
        units.reserveCapacity(shares.count)
        remainders.reserveCapacity(shares.count)
        var left = whole.magnitude
        for share in shares {
            // A share is at most the total, so the quotient is at most the whole and fits.
            let (quotient, remainder) = total.dividingFullWidth(magnitude.multipliedFullWidth(by: share))
            let part = UInt64(truncatingIfNeeded: quotient)
            units.append(part)
            remainders.append(remainder)
            left -= part
        }
        let order = remainders.indices.sorted { first, second in
            remainders[first] != remainders[second] ? remainders[first] > remainders[second] : first < second
        }
        // What is left is less than the number of remainders above 0, so a weight of 0 never gets any.
        for index in order.prefix(Int(left)) { units[index] += 1 }
        return units.map { part in
            let value = Int64(truncatingIfNeeded: part)
            return whole < 0 ? 0 &- value : value
        }
    }

    /// The weights as integers at one common exponent, and their sum.
    private static func align(_ weights: [Decimal]) throws(NumberError) -> (shares: [UInt128], total: UInt128) {
        guard !weights.isEmpty else { throw .noWeights }
        let plain = weights.map(\.normalized)
        for (index, weight) in plain.enumerated() where weight.isNegative {
            throw .negativeWeight(index: index, found: weights[index])
        }
        guard let exponent = plain.lazy.filter({ !$0.isZero }).map(\.exponent).min() else { throw .zeroWeights }
        var total: UInt128 = 0
        var shares: [UInt128] = []
        shares.reserveCapacity(plain.count)
        for weight in plain {
            let aligned = try? weight.quantized(exponent: exponent, rounding: .down)
            guard let share = aligned?.coefficient.magnitude else { throw .overflow(operation: "sharing by weights") }
            let (sum, overflow) = total.addingReportingOverflow(share)
            guard !overflow else { throw .overflow(operation: "sharing by weights") }
            total = sum
            shares.append(share)
        }
        return (shares, total)
    }
}
