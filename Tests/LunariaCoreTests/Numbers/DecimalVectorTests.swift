import Glibc
import LunariaCore
import Testing

/// The public test vectors of the General Decimal Arithmetic (Mike Cowlishaw, version 2.59).
struct DecimalVectorTests {
    @Test(
        arguments: [
            ("add", 1590), ("subtract", 534), ("multiply", 223), ("divide", 395), ("compare", 486), ("quantize", 528),
            ("ddAdd", 906), ("ddSubtract", 430), ("ddMultiply", 227), ("ddDivide", 476), ("ddCompare", 556),
            ("ddQuantize", 482),
            ("dqAdd", 903), ("dqSubtract", 434), ("dqMultiply", 263), ("dqDivide", 450), ("dqCompare", 566),
            ("dqQuantize", 465),
        ])
    func `every vector in range gives the specified value and exponent`(file: String, floor: Int) throws {
        let text = try #require(
            DecimalVectorTests.read(file),
            """
            \(DecimalVectorTests.folder)/\(file).decTest is missing; \
            install the Debian package libpython3.11-testsuite or set LUNARIA_DECIMAL_VECTORS
            """
        )
        let vectors = DecimalVector.read(text)
        let outcomes = vectors.map { $0.run() }
        let failures = outcomes.compactMap { if case .failed(let what) = $0 { what } else { nil } }
        let ran = outcomes.count { $0 != .skipped }
        print("\(file).decTest: \(ran) of \(vectors.count) vectors ran, \(failures.count) failed")
        #expect(failures == [])
        #expect(ran >= floor, "only \(ran) of \(vectors.count) vectors ran")
    }

    private static var folder: String {
        getenv("LUNARIA_DECIMAL_VECTORS").map { String(cString: $0) } ?? "/usr/lib/python3.11/test/decimaltestdata"
    }

    private static func read(_ name: String) -> String? {
        guard let file = fopen("\(folder)/\(name).decTest", "r") else { return nil }
        defer { fclose(file) }
        var bytes: [UInt8] = []
        var buffer = [UInt8](repeating: 0, count: 1 << 16)
        while true {
            let count = fread(&buffer, 1, buffer.count, file)
            if count == 0 { return String(decoding: bytes, as: UTF8.self) }
            bytes += buffer[..<count]
        }
    }
}
