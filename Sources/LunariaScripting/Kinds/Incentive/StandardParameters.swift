import LunariaCore

/// The parameters every incentive plan takes besides its own.
public enum StandardParameters {
    static let period = ParameterDefinition(
        name: "period", type: .period, isRequired: true, label: Label(en: "period", zh: "期间"),
        help: Label(en: "The period to pay for, such as 2017-Q3.", zh: "计提期间，例如 2017-Q3"))

    static let rounding = ParameterDefinition(
        name: "rounding", type: .choice(Rounding.names), defaultText: Rounding.halfUp.name,
        label: Label(en: "rounding", zh: "舍入"),
        help: Label(en: "How each line is rounded to the currency's decimals.", zh: "每行金额的舍入方式"),
        words: Dictionary(uniqueKeysWithValues: Rounding.allCases.map { ($0.name, $0.label) }))

    static let currency = ParameterDefinition(
        name: "currency", type: .currency, label: Label(en: "currency", zh: "币种"),
        help: Label(en: "Pay only deals in this currency.", zh: "只计提该币种的商机"))

    static let restate = ParameterDefinition(
        name: "restate", type: .text, label: Label(en: "restated periods", zh: "重算的已入账期间"),
        help: Label(
            en: "Posted periods to adjust by the present plan and parameters, not by new data alone: 2017-Q2,2017-Q3.",
            zh: "按现行方案与参数（而不仅是新数据）调整的已入账期间，例如 2017-Q2,2017-Q3"))

    static let all = [period, rounding, currency, restate]

    /// Their names; a plugin's section of `workspace.lua` may hold them for its plans.
    public static let names = all.map(\.name)

    /// A plan's own parameters after the standard ones; a name that is taken is refused.
    static func joined(with own: [ParameterDefinition], plugin: String, file: String) throws(PluginError)
        -> [ParameterDefinition]
    {
        for parameter in own where all.contains(where: { $0.name == parameter.name }) {
            throw PluginError(
                plugin: plugin, file: file, "declares the parameter '\(parameter.name)', which every plan has",
                hint: "leave it out")
        }
        return all + own
    }
}
