import Testing

@testable import LunariaFiles

struct UTF8PrefixTests {
    private func prefix(_ bytes: [UInt8]) -> UTF8Prefix {
        bytes.withUnsafeBytes { UTF8Prefix(of: $0) }
    }

    @Test(
        arguments: [
            ([0x00], UTF8Prefix.Ending.nulCharacter), ([0x80], .invalid), ([0xC1, 0xBF], .invalid), ([0xFF], .invalid),
            ([0xE0, 0x9F, 0xBF], .invalid), ([0xED, 0xA0, 0x80], .invalid), ([0xF0, 0x8F, 0xBF, 0xBF], .invalid),
            ([0xF4, 0x90, 0x80, 0x80], .invalid), ([0xE6, 0xB5, 0x41], .invalid), ([0xC3], .cutOff),
            ([0xE6, 0xB5], .cutOff), ([0xF0, 0xA0, 0xAE], .cutOff),
        ] as [([UInt8], UTF8Prefix.Ending)])
    func `a fault is found wherever it stands`(fault: [UInt8], ending: UTF8Prefix.Ending) {
        for filler in ["a", "é", "浙", "𠮷"] {
            for length in 0..<100 {
                let text = Array(String(repeating: filler, count: length).utf8)
                let found = prefix(text + fault)
                #expect(found.count == text.count)
                #expect(found.ending == ending)
            }
        }
    }

    @Test func `every character but NUL is text`() {
        let scalars = (UInt32(1)...0x10FFFF).compactMap(Unicode.Scalar.init)
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars)
        let bytes = Array(String(text).utf8)
        let found = prefix(bytes)
        #expect(found.count == bytes.count)
        #expect(found.ending == .complete)
    }
}
