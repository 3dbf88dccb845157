/// The version of a plugin: whole numbers with points between them, compared one by one.
public struct PluginVersion: Sendable, Hashable, Comparable, CustomStringConvertible {
    /// The version as it is written.
    public let description: String
    /// The numbers without zeros at the end: `1.0` is `1.0.0`.
    private let parts: [Int]
    private static let mostParts = 6
    private static let mostDigits = 9

    /// What a version must look like, as the second half of a message.
    public static let expectation = Label(
        en: "whole numbers with points between them, such as \"1.0.0\"", zh: "用点分隔的整数，例如 \"1.0.0\"")

    /// Reads a version such as `1.10.0`; `nil` for any other text.
    public init?(parsing text: String) {
        let words = text.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
        guard words.count <= Self.mostParts else { return nil }
        var parts: [Int] = []
        for word in words {
            guard (1...Self.mostDigits).contains(word.count), word.allSatisfy({ (0x30...0x39).contains($0) }),
                let number = Int(String(Substring(word)))
            else { return nil }
            parts.append(number)
        }
        while parts.last == 0 { parts.removeLast() }
        self.parts = parts
        description = text
    }

    /// Whether both are the same version, however they are written.
    public static func == (left: PluginVersion, right: PluginVersion) -> Bool { left.parts == right.parts }

    /// Whether the left one is earlier.
    public static func < (left: PluginVersion, right: PluginVersion) -> Bool {
        left.parts.lexicographicallyPrecedes(right.parts)
    }

    /// Hashes the numbers.
    public func hash(into hasher: inout Hasher) { hasher.combine(parts) }
}
