@testable import LunariaRender
import Testing

struct DigitGroupsTests {
    @Test(arguments: [
        ("0", "0"), ("999", "999"), ("1000", "1,000"), ("-25857.44", "-25,857.44"), ("123456789", "123,456,789"),
        ("0.123456", "0.123456"), ("-999", "-999"), ("1234.5%", "1,234.5%"), ("1.5E+10", "1.5E+10"),
        ("12345E+10", "12345E+10"),
        ("-9223372036854775808", "-9,223,372,036,854,775,808"), ("", ""),
    ])
    func `thousands are separated before the point only`(number: String, grouped: String) {
        #expect(DigitGroups.separated(number) == grouped)
    }
}
