import LunariaCore

/// The stretch over which a measure accumulates before it begins anew.
enum Accumulation: Sendable, Hashable {
    /// Each deal stands on its own.
    case deal
    /// Each month, quarter, half or year; a longer period of a run is paid part by part.
    case each(Granularity)
    /// The period of the run, whatever it is.
    case wholePeriod

    /// What a plan can write.
    static let words = ["deal"] + Granularity.names

    /// Reads what a plan wrote; `subject` says where.
    init(word: String, subject: String) throws(ScriptFault) {
        if word == "deal" {
            self = .deal
        } else if let granularity = Granularity(name: word) {
            self = .each(granularity)
        } else {
            throw .argument(
                "\(subject) is '\(word)'\(Spelling.hint(for: word, among: Self.words))",
                hint: "use one of \(Self.words.joined(separator: ", "))")
        }
    }

    /// The parts into which a period is cut, in order.
    func parts(of period: Period, fiscalYear: FiscalYear) throws(CalendarError) -> [Period] {
        guard case .each(let granularity) = self else { return [period] }
        return try period.subperiods(granularity, fiscalYear: fiscalYear)
    }

    /// The first day whose deals count towards the measure of a part, which may lie before the part.
    func start(of part: Period, fiscalYear: FiscalYear) throws(CalendarError) -> CalendarDate {
        guard case .each(let granularity) = self else { return part.start }
        return try Period.period(containing: part.start, granularity, fiscalYear: fiscalYear).start
    }
}
