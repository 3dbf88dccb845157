import LunariaCore
import Testing

struct DecimalArithmeticTests {
    private let nines = "99999999999999999999999999999999999999"

    @Test func `a sum beyond 38 digits is an overflow and never wraps`() throws {
        let largest = try Decimal(parsing: nines)
        #expect(throws: NumberError.overflow(operation: "adding")) { try largest.adding(2) }
        #expect(throws: NumberError.overflow(operation: "adding")) { try largest.adding(largest) }
        #expect(throws: NumberError.overflow(operation: "subtracting")) { try largest.negated.subtracting(2) }
        #expect(throws: NumberError.overflow(operation: "adding")) { try largest.adding(Decimal(parsing: "1e-6000")) }
        #expect(throws: NumberError.overflow(operation: "adding")) { try Decimal(parsing: "1e6144").adding(1) }
        #expect(try largest.subtracting(largest) == 0)
    }

    @Test func `the limits of 64 bits are no limits`() throws {
        let (smallest, largest) = (Decimal(Int64.min), Decimal(Int64.max))
        #expect(try largest.adding(largest).description == "18446744073709551614")
        #expect(try smallest.subtracting(largest).description == "-18446744073709551615")
        #expect(try smallest.multiplied(by: smallest).description == "85070591730234615865843651857942052864")
        #expect(smallest.negated.description == "9223372036854775808")
        #expect(try largest.adding(Decimal(parsing: "1e-18")).description == "9223372036854775807.000000000000000001")
    }

    @Test func `a sum drops trailing zeros when that makes it fit`() throws {
        let sum = try Decimal(parsing: nines).adding(Decimal(parsing: "1"))
        #expect(sum.scientific == "1.0000000000000000000000000000000000000E+38")
        let padded = try Decimal(parsing: "1e40").adding(Decimal(parsing: "0.00"))
        #expect(padded == (try Decimal(parsing: "1e40")))
    }

    @Test func `what is calculated closely with a quotient of 34 digits has 34 where 38 do not hold it`() throws {
        let third = try Decimal(1).divided(by: 3)
        let thirds = try Decimal(1_000_000).divided(by: 3)
        let amount = try Amount(Decimal(parsing: "1234567.89"), Currency(code: "CNY"))
        #expect(try amount.multipliedClosely(by: third).value.description == "411522.6300000000000000000000000000")
        #expect(try third.multipliedClosely(by: third).description == "0.1111111111111111111111111111111111")
        #expect(try thirds.addingClosely(third).description == "333333.6666666666666666666666666666")
        #expect(try thirds.subtractingClosely(third).description == "333333.0000000000000000000000000000")
        let exact = try Decimal(parsing: "1234567890123456789012345678901234567")
        #expect(throws: NumberError.overflow(operation: "multiplying")) { try exact.multipliedClosely(by: exact) }
        #expect(throws: NumberError.overflow(operation: "multiplying")) { try third.multiplied(by: third) }
    }

    @Test func `a product beyond 38 digits is an overflow unless its zeros can go`() throws {
        let large = try Decimal(parsing: "12345678901234567891")
        #expect(throws: NumberError.overflow(operation: "multiplying")) { try large.multiplied(by: large) }
        let million = try Decimal(parsing: "10000000000000000000.00")
        #expect(try million.multiplied(by: million).scientific == "1.0000000000000000000000000000000000000E+38")
        #expect(throws: NumberError.overflow(operation: "multiplying")) {
            try Decimal(parsing: "1e4000").multiplied(by: Decimal(parsing: "1e4000"))
        }
    }

    @Test(arguments: [
        ("2.40", "2", "1.20"), ("1", "8", "0.125"), ("100", "5", "20"), ("0.00", "7", "0.00"), ("1e3", "4", "250"),
    ])
    func `an exact quotient keeps the difference of the exponents where it can`(
        left: String, right: String, result: String
    ) throws {
        #expect(try Decimal(parsing: left).divided(by: Decimal(parsing: right)).description == result)
    }

    @Test func `a quotient that is not exact has the digits asked for`() throws {
        #expect(try Decimal(2).divided(by: 3).description == "0.6666666666666666666666666666666667")
        #expect(try Decimal(2).divided(by: 3, digits: 2, rounding: .down).description == "0.66")
        #expect(try Decimal(-2).divided(by: 3, digits: 38).description == "-0.66666666666666666666666666666666666667")
        #expect(throws: NumberError.divisionByZero) { try Decimal(1).divided(by: 0) }
        #expect(throws: NumberError.digitsOutOfRange(found: 39)) { try Decimal(1).divided(by: 3, digits: 39) }
        #expect(throws: NumberError.digitsOutOfRange(found: 0)) { try Decimal(1).rounded(digits: 0, rounding: .up) }
    }

    @Test(
        arguments: [
            (Rounding.halfUp, ["6", "3", "2", "1", "-1", "-2", "-3", "-6"]),
            (.halfEven, ["6", "2", "2", "1", "-1", "-2", "-2", "-6"]),
            (.halfDown, ["5", "2", "2", "1", "-1", "-2", "-2", "-5"]),
            (.up, ["6", "3", "2", "2", "-2", "-2", "-3", "-6"]),
            (.down, ["5", "2", "1", "1", "-1", "-1", "-2", "-5"]),
            (.ceiling, ["6", "3", "2", "2", "-1", "-1", "-2", "-5"]),
            (.floor, ["5", "2", "1", "1", "-2", "-2", "-3", "-6"]),
        ])
    func `every rounding does what its name says`(rounding: Rounding, expected: [String]) throws {
        let found = try ["5.5", "2.5", "1.6", "1.1", "-1.1", "-1.6", "-2.5", "-5.5"].map {
            try Decimal(parsing: $0).quantized(exponent: 0, rounding: rounding).description
        }
        #expect(found == expected)
        #expect(Rounding(name: rounding.name) == rounding)
    }

    @Test func `quantizing sets the exponent and rounding to places only lowers the decimals`() throws {
        let five = try Decimal(parsing: "5")
        #expect(try five.quantized(exponent: -2, rounding: .halfUp).description == "5.00")
        #expect(try five.rounded(places: 2, rounding: .halfUp).description == "5")
        #expect(try Decimal(parsing: "1250").rounded(places: -2, rounding: .halfUp).description == "1300")
        #expect(try Decimal(parsing: "0.0001").rounded(places: 2, rounding: .up).description == "0.01")
        #expect(try Decimal(parsing: "1e-60").quantized(exponent: 0, rounding: .ceiling).description == "1")
        #expect(try Decimal(parsing: "123456").rounded(digits: 3, rounding: .halfEven).scientific == "1.23E+5")
        #expect(throws: NumberError.overflow(operation: "rounding")) {
            try five.quantized(exponent: -38, rounding: .up)
        }
        #expect(throws: NumberError.overflow(operation: "rounding")) { try five.rounded(places: .min, rounding: .up) }
    }

    @Test func `sums and products agree with integers, and division undoes multiplication`() throws {
        var random = SeededGenerator(seed: 1)
        for _ in 0..<20_000 {
            let left = try random.decimal(digits: 18, exponents: -9...9)
            let right = try random.decimal(digits: 18, exponents: -9...9)
            let sum = try left.adding(right)
            #expect(try sum.subtracting(right) == left)
            #expect(try right.adding(left) == sum)
            #expect((left < right) == (try left.subtracting(right).isNegative))
            let product = try left.multiplied(by: right)
            #expect(product.coefficient == left.coefficient * right.coefficient)
            if !right.isZero { #expect(try product.divided(by: right, digits: 38) == left) }
            #expect(try Decimal(parsing: product.description) == product)
        }
    }

    @Test func `wide numbers keep the laws of arithmetic or overflow`() throws {
        var random = SeededGenerator(seed: 2)
        var exact = 0
        for _ in 0..<20_000 {
            let left = try random.decimal(digits: 38, exponents: -60...60)
            let right = try random.decimal(digits: 38, exponents: -60...60)
            #expect(try Decimal(parsing: left.scientific).scientific == left.scientific)
            if left < right { #expect(right > left && left != right) }
            guard let sum = try? left.adding(right) else { continue }
            exact += 1
            if let back = try? sum.subtracting(right) { #expect(back == left) }
            #expect(try left.adding(right, digits: 38, rounding: .down) == sum)
        }
        #expect(exact > 1000)
    }
}
