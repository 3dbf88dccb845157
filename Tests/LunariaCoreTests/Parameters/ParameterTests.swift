import LunariaCore
import Testing

struct ParameterTests {
    private let context: ParameterDefinition.Context

    init() throws {
        context = ParameterDefinition.Context(currency: try Currency(code: "CNY"), fiscalYear: .calendar)
    }

    @Test(arguments: ["EUR", "eur"])
    func `a currency is given to the plugin as its code`(text: String) throws {
        let parameter = ParameterDefinition(name: "currency", type: .currency)
        #expect(try parameter.parse(text, from: "--currency", in: context) == .text("EUR"))
    }

    @Test(
        arguments: [
            ("RMB", "did you mean CNY?", "是不是 CNY？"), ("XXX", nil, nil), ("", nil, nil),
        ] as [(String, String?, String?)])
    func `a currency that there is not is refused with the codes near it`(text: String, en: String?, zh: String?) {
        let parameter = ParameterDefinition(name: "currency", type: .currency)
        let error = #expect(throws: ParameterError.self) {
            try parameter.parse(text, from: "--currency", in: context)
        }
        let expected = (en: "expected an ISO 4217 currency code such as CNY", zh: "应为 ISO 4217 币种代码，例如 CNY")
        #expect(error?.words.en == "--currency: found '\(text)', " + expected.en + (en.map { ": " + $0 } ?? ""))
        #expect(error?.words.zh == "--currency：“\(text)”无效，" + expected.zh + (zh.map { "：" + $0 } ?? ""))
    }
}
