import LunariaCore
import Testing

struct DecimalTests {
    @Test(
        arguments: [
            ("12", "12"), ("-0.05", "-0.05"), ("1e3", "1000"), ("1E+3", "1000"), ("+7", "7"), ("-0", "0"),
            ("0.00", "0.00"),
            (".5", "0.5"), ("5.", "5"), ("007.50", "7.50"), ("1.5e-3", "0.0015"), ("0e99999999999999999999", "0E+6144"),
            ("0e50", "0"),
            ("99999999999999999999999999999999999999", "99999999999999999999999999999999999999"),
            ("-1234567890123456789.0123456789", "-1234567890123456789.0123456789"),
            ("1000000000000000000000000000000000000000000", "1000000000000000000000000000000000000000000"),
            ("1.00000000000000000000000000000000000000000000", "1.0000000000000000000000000000000000000"),
        ])
    func `text reads as a number and prints in plain notation`(text: String, printed: String) throws {
        #expect(try Decimal(parsing: text).description == printed)
    }

    @Test(
        arguments: [
            "", " ", "-", ".", "1,234.56", " 12", "12 ", "1.2.3", "--1", "1e", "1e+", "e5", "NaN", "Infinity", "0x10",
            "1_000",
            "١٢", "12\u{0}", "1e5.5", "½",
        ])
    func `text that is not a number is refused`(text: String) {
        #expect(throws: NumberError.self) { try Decimal(parsing: text) }
    }

    @Test func `a refused text is shown shortened and without control characters`() {
        let error = #expect(throws: NumberError.self) {
            try Decimal(parsing: "\u{1B}[31m" + String(repeating: "x", count: 99))
        }
        #expect(
            error?.description
                == "`\\u{1b}[31mxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx…` is not a number; "
                + "write digits with a point for decimals and no grouping marks, such as 1234.56.")
    }

    @Test func `digits that would be lost are refused`() {
        #expect(throws: NumberError.tooManyDigits(found: "123456789012345678901234567890123456789")) {
            try Decimal(parsing: "123456789012345678901234567890123456789")
        }
    }

    @Test(arguments: ["1e6200", "1e-6200", "1e99999999999999999999", "-5e-99999999999999999999"])
    func `an exponent out of range is an overflow`(text: String) {
        #expect(throws: NumberError.overflow(operation: "reading a number")) { try Decimal(parsing: text) }
    }

    @Test func `bytes read as the same number as text`() throws {
        let bytes = Array("-12.50".utf8)
        let fromPointer = try bytes.withUnsafeBufferPointer { try Decimal(parsing: $0) }
        #expect(fromPointer.scientific == "-12.50")
        #expect(try Decimal(parsing: bytes.span).scientific == "-12.50")
    }

    @Test(arguments: [
        ("1.0", "1.00"), ("0", "0.000"), ("1e3", "1000"), ("-0", "0e50"),
        ("1e38", "1" + String(repeating: "0", count: 38)),
    ])
    func `equal values are equal and hash alike whatever their decimals`(first: String, second: String) throws {
        let (left, right) = (try Decimal(parsing: first), try Decimal(parsing: second))
        #expect(left == right)
        #expect(left.hashValue == right.hashValue)
        #expect(!(left < right) && !(right < left))
    }

    @Test(
        arguments: [
            ("1", "2"), ("-2", "-1"), ("-1", "0"), ("0", "1e-6000"), ("1e6000", "1.1e6000"), ("1e-6000", "1e6000"),
            ("-1e6000", "-1e-6000"), ("-1e6000", "1e-6000"), ("0.1", "0.11"), ("9.99", "10"),
            ("99999999999999999999999999999999999998", "99999999999999999999999999999999999999"),
            ("1.0000000000000000000000000000000000001", "2"), ("9999999999999999999", "1e19"),
        ])
    func `order is by value for any exponents`(smaller: String, larger: String) throws {
        let (left, right) = (try Decimal(parsing: smaller), try Decimal(parsing: larger))
        #expect(left < right)
        #expect(right > left)
        #expect(left != right)
    }

    @Test(
        arguments: [
            ("5", 5), ("5.00", 5), ("1e3", 1000), ("-7.0", -7), ("5.5", nil), ("0.00", 0),
            ("9223372036854775807", .max),
            ("9223372036854775808", nil), ("-9223372036854775808.0", .min), ("1e18", 1_000_000_000_000_000_000),
            ("1e19", nil),
            ("1e6000", nil), ("99999999999999999999999999999999999999", nil),
        ] as [(String, Int64?)])
    func `only a whole number of 64 bits converts to an integer`(text: String, integer: Int64?) throws {
        #expect(try Decimal(parsing: text).integer == integer)
    }

    @Test(arguments: [("1.500", "1.5"), ("1200", "1.2E+3"), ("0.000", "0"), ("-10.0", "-1E+1"), ("7", "7")])
    func `a normalized number has no trailing zeros`(text: String, normalized: String) throws {
        #expect(try Decimal(parsing: text).normalized.scientific == normalized)
    }

    @Test(arguments: [("5", true), ("5.0", true), ("5.01", false), ("1e3", true), ("0.00", true)])
    func `a number knows whether it is whole`(text: String, whole: Bool) throws {
        #expect(try Decimal(parsing: text).isInteger == whole)
    }

    @Test(
        arguments: [
            ("1e200", "1E+200"), ("1e-200", "1E-200"), ("1e100", "1" + String(repeating: "0", count: 100)),
            ("-1.2345678901234567890e-10", "-0.00000000012345678901234567890"),
        ])
    func `only exponents beyond a hundred print in scientific notation`(text: String, printed: String) throws {
        #expect(try Decimal(parsing: text).description == printed)
    }
}
