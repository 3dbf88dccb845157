/// The character between two cells of a record.
public enum CSVDelimiter: UInt8, CaseIterable, Hashable, Sendable {
    /// `,`
    case comma = 0x2C
    /// `;`, which Excel writes where the comma is the decimal sign.
    case semicolon = 0x3B
    /// The tab character.
    case tab = 0x09
    /// `|`
    case pipe = 0x7C
}
