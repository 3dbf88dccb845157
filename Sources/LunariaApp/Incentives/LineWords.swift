import LunariaCore
import LunariaRender

/// A line of a run in the words that a statement has for it.
struct LineWords {
    private let names: RunNames
    private let origins: StatementOrigins

    /// Takes the words of the plan, and names and causes from the data that a run saw.
    init(of run: IncentiveRun, _ words: PlanWords, _ reader: any StoreReader) throws {
        names = RunNames(words, reader)
        origins = try StatementOrigins(of: run, reader)
    }

    /// Which line it is, who is paid how much, and for which deal.
    func title(of line: IncentiveLine) throws -> Label {
        let (amount, payee) = (ShownNumber.text(line.amount), names.person(line.payee))
        let date = line.date.map { (en: ", \($0)", zh: "，\($0)") } ?? (en: "", zh: "")
        let deal = try line.opportunity.map(deal)
        return Label(
            en: "line \(line.number): \(amount) to \(payee.en)\(deal.map { " for \($0.en)" } ?? "")\(date.en)",
            zh: "第 \(line.number) 行：\(amount) 付给\(payee.zhBehindWord)"
                + "\(deal.map { "，商机\($0.zhBehindWord)" } ?? "")\(date.zh)")
    }

    /// Why the line is there.
    func reason(of line: IncentiveLine) throws -> Label {
        let (name, words) = try parts(of: line)
        return Label(en: "\(name.en): \(words.en)", zh: "\(name.zh)：\(words.zh)")
    }

    private func parts(of line: IncentiveLine) throws -> (name: Label, words: Label) {
        let section = StatementSections.title(line.kind)
        return switch line.kind {
        case .earned, .override: (OwnColumn.rule.title, names.rule(line.rule))
        case .held: (section, names.rule(line.rule))
        case .adjustment: (section, try origins.cause(of: line))
        case .manual: (section, signed(Label(line.rule), line.author))
        case .clawback: (section, clawback(line))
        }
    }

    private func clawback(_ line: IncentiveLine) -> Label {
        guard let parts = ClawbackWords(line.rule) else { return Label(line.rule) }
        let (rule, reason) = (names.rule(parts.rule), signed(Label(parts.reason), line.author))
        return Label(
            en: "\(parts.share) of \(rule.en); \(reason.en)", zh: "\(rule.zh)的 \(parts.share)；\(reason.zh)")
    }

    private func signed(_ words: Label, _ author: String?) -> Label {
        author.map { Label(en: "\(words.en) (\($0))", zh: "\(words.zh)（\($0)）") } ?? words
    }

    /// A deal by its name and key.
    private func deal(_ key: String) throws -> Label {
        guard let name = try names.deal(key).name else {
            return Label(en: "opportunity \(key)", zh: key)
        }
        return Label(en: "\(name) (\(key))", zh: "\(name)（\(key)）")
    }
}
