extension Money {
    /// Returns the amount shared by weights in minor units, so that the parts always sum to the whole; see
    /// ``Apportionment/parts(of:weights:)``.
    public func allocate(weights: [Decimal]) throws(NumberError) -> [Money] {
        try Apportionment.parts(of: minorUnits, weights: weights).map { part in
            Money(minorUnits: part, currency: currency)
        }
    }
}
