extension IncentiveRun {
    /// The version of the calculation, recorded with each run.
    public static let engine = "2"

    /// The hash that identifies a run: the same plan source, parameters and inputs, calculated by the same engine, give the same one everywhere.
    public static func identity(
        plan: String, sourceHash: String, parameters: [String: String], inputHash: String,
        engine: String = engine
    ) -> String {
        var hash = ContentHash()
        hash.add(plan)
        hash.add(sourceHash)
        for (name, value) in parameters.sorted(by: { $0.key < $1.key }) {
            hash.add(name)
            hash.add(value)
        }
        hash.add(inputHash)
        hash.add(engine)
        return hash.hexadecimal()
    }
}
