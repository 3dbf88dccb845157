/// Why a number, an amount of money or a rate table was refused.
///
/// `description` is a sentence for the user: what was found, what was expected, what to do.
public indirect enum NumberError: Error, Hashable, Sendable {
    /// The text is not a number.
    case notANumber(found: String)
    /// The text is a number of more than 38 significant digits.
    case tooManyDigits(found: String)
    /// The exact result does not fit 38 digits or an exponent of ±6144.
    case overflow(operation: String)
    /// A number was divided by 0.
    case divisionByZero
    /// Rounding was asked for to a number of digits outside 1 to 38.
    case digitsOutOfRange(found: Int)
    /// The text is not a percentage.
    case notAPercent(found: String)
    /// The text is a number without the percent sign; `suggestion` is the same digits with it.
    case percentSignMissing(found: String, suggestion: String)
    /// The text is not the code of a currency.
    case notACurrency(found: String)
    /// Two amounts that were to be combined have different currencies.
    case currencyMismatch(Currency, Currency)
    /// The text is not an amount of money.
    case notMoney(found: String)
    /// The text is an amount without a currency, and none was given to go with it.
    case currencyMissing(found: String)
    /// The amount has more decimals than its currency.
    case tooManyDecimals(found: String, Currency)
    /// The amount does not fit 64 bits of minor units.
    case moneyOutOfRange(found: String, Currency)
    /// A sum was to be shared among nobody.
    case noWeights
    /// A sum was to be shared by a weight below 0; `index` counts from 0.
    case negativeWeight(index: Int, found: Decimal)
    /// A sum was to be shared by weights that are all 0.
    case zeroWeights
    /// A rate table is refused, for all these reasons.
    case rateTable([RateTableProblem])
}
