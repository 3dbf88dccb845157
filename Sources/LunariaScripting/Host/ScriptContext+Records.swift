import LunariaCore

extension ScriptContext {
    /// The context with more time for more records, so that a large company is not taken for a loop.
    func allowing(records count: Int64, perSecond: Int64) -> ScriptContext {
        var context = ScriptContext(
            asOf: asOf, currency: currency, fiscalYear: fiscalYear,
            limits: ScriptLimits(seconds: limits.seconds + Double(count / perSecond), megabytes: limits.megabytes),
            language: language, storedLanguage: storedLanguage)
        context.progress = progress
        return context
    }
}
