extension Decimal {
    /// Returns the exact sum, or one of 34 digits where 38 do not hold it and a quotient of 34 digits is part of it.
    ///
    /// So with all of these: what takes part in a calculation with a quotient that is not exact need be no more exact than
    /// that quotient, and nobody has to round a share before multiplying an amount by it.
    @inlinable
    public func addingClosely(_ other: Decimal) throws(NumberError) -> Decimal {
        do {
            return try adding(other)
        } catch {
            return try closely(with: other, unless: error) { digits, rounding throws(NumberError) in
                try adding(other, digits: digits, rounding: rounding)
            }
        }
    }

    /// Returns the exact difference, or one of 34 digits, see `addingClosely`.
    @inlinable
    public func subtractingClosely(_ other: Decimal) throws(NumberError) -> Decimal {
        do {
            return try subtracting(other)
        } catch {
            return try closely(with: other, unless: error) { digits, rounding throws(NumberError) in
                try subtracting(other, digits: digits, rounding: rounding)
            }
        }
    }

    /// Returns the exact product, or one of 34 digits, see `addingClosely`.
    @inlinable
    public func multipliedClosely(by other: Decimal) throws(NumberError) -> Decimal {
        do {
            return try multiplied(by: other)
        } catch {
            return try closely(with: other, unless: error) { digits, rounding throws(NumberError) in
                try multiplied(by: other, digits: digits, rounding: rounding)
            }
        }
    }

    @usableFromInline
    func closely(
        with other: Decimal, unless error: NumberError,
        _ operate: (_ digits: Int, _ rounding: Rounding) throws(NumberError) -> Decimal
    ) throws(NumberError) -> Decimal {
        guard digitCount == Self.quotientDigits || other.digitCount == Self.quotientDigits else { throw error }
        return try operate(Self.quotientDigits, .halfEven)
    }
}

extension Amount {
    /// Returns the exact sum of two amounts in the same currency, or one of 34 digits, see `Decimal.addingClosely`.
    @inlinable
    public func addingClosely(_ other: Amount) throws(NumberError) -> Amount {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return Amount(try value.addingClosely(other.value), currency)
    }

    /// Returns the exact difference of two amounts in the same currency, or one of 34 digits, see `Decimal.addingClosely`.
    @inlinable
    public func subtractingClosely(_ other: Amount) throws(NumberError) -> Amount {
        guard currency == other.currency else { throw .currencyMismatch(currency, other.currency) }
        return Amount(try value.subtractingClosely(other.value), currency)
    }

    /// Returns the exact product with a number, or one of 34 digits, see `Decimal.addingClosely`.
    @inlinable
    public func multipliedClosely(by factor: Decimal) throws(NumberError) -> Amount {
        Amount(try value.multipliedClosely(by: factor), currency)
    }
}
