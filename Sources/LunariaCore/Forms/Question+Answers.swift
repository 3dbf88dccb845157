extension Question {
    /// Reads an answer from text, as it stands in a file or is typed; `nil` for empty text and `unset`, which leave the
    /// question open.
    ///
    /// `currency` is that of amounts that name none. Throws what was found and expected.
    public func answer(_ text: String, currency: Currency) throws(ValueError) -> Answer? {
        let text = text.trimmed
        guard !text.isEmpty, text.lowercased() != "unset" else { return nil }
        switch kind {
        case .yesNo: return Answer(question: id, text: try yesOrNo(text))
        case .rating(let range):
            guard let number = try? Decimal(parsing: text), range.contains(number), number.fits(places: Answer.places)
            else { throw wrong(text) }
            return answer(number)
        case .choice(let choices):
            let names = ChoiceNames(choices.map { ($0.name, $0.label) })
            return Answer(question: id, text: try names.code(of: text))
        case .integer(let bounds):
            guard let integer = Int64(text), bounds.contains(Decimal(integer)),
                Decimal(integer).fits(places: Answer.places)
            else { throw wrong(text) }
            return answer(Decimal(integer))
        case .decimal(let bounds):
            guard let number = try? Decimal(parsing: text), bounds.contains(number), number.fits(places: Answer.places)
            else { throw wrong(text) }
            return answer(number)
        case .money(let bounds): return try money(text, bounds, currency)
        case .text:
            guard text.utf8.count <= Answer.longestText else { throw wrong(text) }
            return Answer(question: id, text: text)
        case .date(let bounds):
            guard let date = try? CalendarDate(yearFirst: text), bounds.contains(date) else { throw wrong(text) }
            return Answer(question: id, text: date.description)
        }
    }

    private func yesOrNo(_ text: String) throws(ValueError) -> String {
        switch text.lowercased() {
        case "yes", "y", "true", "1", "是": return "yes"
        case "no", "n", "false", "0", "否": return "no"
        case "na", "n/a", "不适用": return "na"
        default: throw wrong(text)
        }
    }

    private func money(
        _ text: String, _ bounds: Bounds<Decimal>, _ currency: Currency
    ) throws(ValueError) -> Answer {
        let amount: Money
        switch try? Value(parsing: text, as: .money) {
        case .money(let money): amount = money
        case .decimal(let number):
            guard let money = try? Money(number, currency) else { throw wrong(text) }
            amount = money
        default: throw wrong(text)
        }
        guard amount.currency == currency || bounds == Bounds() else {
            throw ValueError(
                found: text, expected: expectation,
                detail: Label(
                    en: "its bounds are in \(currency.code), the currency of the workspace",
                    zh: "其上下限以工作区的币种 \(currency.code) 计"))
        }
        guard bounds.contains(amount.decimal), amount.decimal.fits(places: Answer.places) else { throw wrong(text) }
        return Answer(question: id, text: amount.description, number: amount.decimal)
    }

    private func answer(_ number: Decimal) -> Answer {
        Answer(question: id, text: number.normalized.description, number: number.normalized)
    }

    private func wrong(_ text: String) -> ValueError {
        ValueError(
            found: text, expected: expectation,
            detail: plainNumber(text).map { Label(en: "write \($0)", zh: "请写作 \($0)") } ?? excess(of: text))
    }

    /// What an answer can keep, where a text is a number beyond it.
    private func excess(of text: String) -> Label? {
        switch kind {
        case .integer, .decimal, .rating: break
        case .yesNo, .choice, .text, .date, .money: return nil
        }
        guard let number = try? Decimal(parsing: text), !number.fits(places: Answer.places),
            let greatest = try? Decimal(coefficient: Int128(Int64.max), exponent: -Answer.places)
        else { return nil }
        return Label(
            en: "an answer keeps at most \(Answer.places) decimals, and numbers up to \(greatest)",
            zh: "答案最多保留 \(Answer.places) 位小数，数字最大为 \(greatest)")
    }

    /// The number that was meant, where separators between thousands keep a text from being one.
    private func plainNumber(_ text: String) -> String? {
        switch kind {
        case .integer, .decimal, .money, .rating: break
        case .yesNo, .choice, .text, .date: return nil
        }
        let separators: Set<Character> = [",", "，", " ", "\u{a0}", "\u{202f}", "'", "_"]
        guard text.contains(where: separators.contains) else { return nil }
        let plain = String(text.filter { !separators.contains($0) })
        return (try? Decimal(parsing: plain)) == nil ? nil : plain
    }
}
