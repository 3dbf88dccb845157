extension NumberError: Spoken {
    /// The error as a sentence for the user.
    public var words: Label {
        switch self {
        case .notANumber(let found):
            Label(
                en: "`\(found)` is not a number; write digits with a point for decimals and no grouping marks, such as "
                    + "1234.56.",
                zh: "`\(found)` 不是数字；请用数字和小数点书写，不带千位分隔符，例如 1234.56。")
        case .tooManyDigits(let found):
            Label(
                en: "`\(found)` has more than \(Decimal.maximumDigits) significant digits; shorten it.",
                zh: "`\(found)` 的有效数字超过 \(Decimal.maximumDigits) 位；请缩短。")
        case .overflow(let operation):
            Label(
                en:
                    "The exact result of \(operation) does not fit \(Decimal.maximumDigits) digits; round the numbers first.",
                zh: "精确结果（\(operation)）超过 \(Decimal.maximumDigits) 位数字；请先舍入。")
        case .divisionByZero:
            Label(en: "A number was divided by 0; check the divisor first.", zh: "除数为 0；请先检查除数。")
        case .digitsOutOfRange(let found):
            Label(
                en: "Rounding to \(found) digits is not possible; ask for 1 to \(Decimal.maximumDigits).",
                zh: "不能舍入到 \(found) 位；可为 1 至 \(Decimal.maximumDigits) 位。")
        case .notAPercent(let found):
            Label(
                en: "`\(found)` is not a percentage; write a number followed by a percent sign, such as 7.25%.",
                zh: "`\(found)` 不是百分比；请写数字加百分号，例如 7.25%。")
        case .percentSignMissing(let found, let suggestion):
            Label(
                en: "`\(found)` has no percent sign; write `\(suggestion)` for a percentage, as in `7.25%`.",
                zh: "`\(found)` 没有百分号；百分比请写作 `\(suggestion)`，如 `7.25%`。")
        case .notACurrency(let found):
            Label(
                en: "`\(found)` is not an ISO 4217 currency code; write three capital letters such as CNY, EUR or USD.",
                zh: "`\(found)` 不是 ISO 4217 币种代码；请写三个大写字母，例如 CNY、EUR 或 USD。")
        case .currencyMismatch(let first, let second):
            Label(
                en: "Amounts in \(first) and \(second) cannot be combined; convert one of them first.",
                zh: "\(first) 和 \(second) 的金额不能合并计算；请先换算其中之一。")
        case .notMoney(let found):
            Label(
                en:
                    "`\(found)` is not an amount of money; write `12.50`, `12.50 CNY` or `CNY 12.50` without grouping marks.",
                zh: "`\(found)` 不是金额；请写作 `12.50`、`12.50 CNY` 或 `CNY 12.50`，不带千位分隔符。")
        case .currencyMissing(let found):
            Label(
                en: "`\(found)` has no currency; add its code, as in `\(found) CNY`.",
                zh: "`\(found)` 没有币种；请加上代码，如 `\(found) CNY`。")
        case .tooManyDecimals(let found, let currency):
            Label(
                en: "`\(found)` has more decimals than \(currency), which has \(currency.minorDigits); round it first.",
                zh: "`\(found)` 的小数位数超过 \(currency) 的 \(currency.minorDigits) 位；请先舍入。")
        case .moneyOutOfRange(let found, let currency):
            Label(
                en: "`\(found)` is too large for an amount in \(currency); the largest is \(Self.largest(currency)).",
                zh: "`\(found)` 超出 \(currency) 金额的范围；最大为 \(Self.largest(currency))。")
        case .noWeights:
            Label(
                en: "There are no weights to share the sum by; give at least one.", zh: "没有用于分摊的权重；请至少给出一个。")
        case .negativeWeight(let index, let found):
            Label(
                en: "Weight \(index + 1) is \(found); weights are 0 or more.",
                zh: "第 \(index + 1) 个权重为 \(found)；权重应不小于 0。")
        case .zeroWeights:
            Label(
                en: "All weights are 0, so nobody would get the sum; give at least one weight above 0.",
                zh: "权重全部为 0，无人可分；请至少给出一个大于 0 的权重。")
        case .rateTable(let problems):
            Label(
                en: "The rate table is refused: \(RateTableProblem.list(problems).en).",
                zh: "比例表被拒绝：\(RateTableProblem.list(problems).zh)。")
        }
    }

    private static func largest(_ currency: Currency) -> String { Money(minorUnits: .max, currency: currency).text }
}
