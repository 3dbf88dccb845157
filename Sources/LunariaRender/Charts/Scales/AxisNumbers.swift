import LunariaCore

/// Writes the figures of an axis in short: `1.5M`, in Chinese `150万`.
struct AxisNumbers: Sendable, Hashable {
    private enum Form: Hashable {
        case plain
        case percent
        case shortened(power: Int, suffix: String)
        case scientific
    }

    private let form: Form

    private static let english = [(12, "T"), (9, "B"), (6, "M"), (3, "K")]
    private static let chinese = [(12, "万亿"), (8, "亿"), (4, "万")]

    /// Chooses one form for all figures of an axis, so that they can be compared.
    init(_ figures: [Decimal], _ unit: Chart.Unit?, in language: Language) {
        let short = Self.form(upTo: figures.map(\.magnitude).max() ?? .zero, unit, language)
        guard case .shortened = short else {
            form = short
            return
        }
        // Figures close to each other have so many digits that nothing is gained: 100.02K is no shorter than 100,020.
        let length = { (form: Form) in figures.map { DisplayWidth.of(Self.text($0, form)) }.max() ?? 0 }
        form = length(.plain) <= length(short) ? .plain : short
    }

    private static func form(upTo largest: Decimal, _ unit: Chart.Unit?, _ language: Language) -> Form {
        if unit == .percent { return isBetween(largest, -5, 10) ? .percent : .scientific }
        if !isBetween(largest, -4, language == .zh ? 16 : 15) { return .scientific }
        if isBetween(largest, -4, 4) { return .plain }
        let steps = language == .zh ? chinese : english
        let step = steps.first { !isBetween(largest, -5, $0.0) }
        return step.map { .shortened(power: $0.0, suffix: $0.1) } ?? .plain
    }

    /// A figure in short, without losing a digit.
    func text(_ figure: Decimal) -> String { Self.text(figure, form) }

    private static func text(_ figure: Decimal, _ form: Form) -> String {
        if figure.isZero { return form == .percent ? "0%" : "0" }
        switch form {
        case .plain: return DigitGroups.separated(figure.normalized.description)
        case .percent: return DigitGroups.separated(Percent(fraction: figure.normalized).description)
        case .shortened(let power, let suffix):
            let short = try? Decimal(coefficient: figure.coefficient, exponent: figure.exponent - power)
            return DigitGroups.separated((short ?? figure).normalized.description) + suffix
        case .scientific: return scientific(figure.normalized)
        }
    }

    /// Whether 10^low ≤ figure < 10^high; zero is.
    private static func isBetween(_ figure: Decimal, _ low: Int, _ high: Int) -> Bool {
        guard !figure.isZero, let lowest = try? Decimal(coefficient: 1, exponent: low),
            let highest = try? Decimal(coefficient: 1, exponent: high)
        else { return true }
        return lowest <= figure && figure < highest
    }

    private static func scientific(_ figure: Decimal) -> String {
        let digits = String(figure.coefficient.magnitude)
        let exponent = figure.exponent + digits.count - 1
        let mantissa = digits.count > 1 ? "\(digits.prefix(1)).\(digits.dropFirst())" : digits
        let raised = String(exponent).map { superscripts[$0] ?? $0 }
        return (figure.isNegative ? "-" : "") + mantissa + "×10" + String(raised)
    }

    private static let superscripts: [Character: Character] = [
        "-": "⁻", "0": "⁰", "1": "¹", "2": "²", "3": "³", "4": "⁴", "5": "⁵", "6": "⁶", "7": "⁷", "8": "⁸", "9": "⁹",
    ]
}
