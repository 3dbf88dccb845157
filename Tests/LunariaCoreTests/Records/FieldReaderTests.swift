import LunariaCore
import Testing

struct FieldReaderTests {
    private static let outcome = FieldDefinition(
        "outcome", .choice(["open", "won", "lost", "on_hold", "lead"]),
        words: [
            "open": Label(en: "in progress", zh: "进行中"), "won": Label(en: "Closed won", zh: "赢单"),
            "lost": Label(en: "won", zh: "输单"), "on_hold": Label(en: "On hold", zh: "进行中"),
        ])

    @Test(
        arguments: [
            ("won", "won"), ("lost", "lost"), ("lead", "lead"), (" open ", "open"), ("赢单", "won"), ("　赢单\t", "won"),
            ("closed WON", "won"), ("In Progress", "open"), ("LEAD", "lead"), ("on hold", "on_hold"), ("", nil),
        ] as [(String, String?)])
    func `a choice is taken by its code, or else by its label in either language`(text: String, code: String?) throws {
        #expect(try FieldReader(Self.outcome).value(text) == code.map(Value.text) ?? .null)
    }

    @Test(
        arguments: [
            ("进行中", "it is the label of several: open, on_hold; write one of them"),
            // The label of lost is the code of won, and small letters alone are not the code.
            ("WON", "it is the label of several: won, lost; write one of them"),
            ("已赢单", "did you mean '赢单'?"), ("closed-won", "did you mean 'Closed won'?"), ("成交", nil), (" ", nil),
        ] as [(String, String?)])
    func `a text that is no choice, or the label of several, is refused with the reason`(
        text: String, detail: String?
    ) {
        let error = #expect(throws: ValueError.self) { try FieldReader(Self.outcome).value(text) }
        #expect(error?.detail?.en == detail)
        #expect(
            error?.expected
                == Label(
                    en: "one of open (in progress), won (Closed won), lost (won), on_hold, lead",
                    zh: "open（进行中）、won（赢单）、lost（输单）、on_hold（进行中）、lead 之一"))
    }

    @Test(
        arguments: [
            "2025-09-01", "2025-9-1", "2025-09-1", "2025/9/1", "2025/09/01", "2025.9.1", "2025.09.01", "2025年9月1日",
            "2025年09月01日", " 2025-09-01", "2025/9/1 ", "\t2025年9月1日　",
        ])
    func `a date is taken in each form that begins with the year`(text: String) throws {
        let reader = FieldReader(FieldDefinition("closed_on", .date))
        #expect(try reader.value(text) == .date(CalendarDate(year: 2025, month: 9, day: 1)))
    }

    @Test(
        arguments: [
            ("1/9/2025", nil), ("01.09.2025", nil), ("9/1/25", nil), ("25/9/1", nil), ("2025/9-1", nil),
            ("2025年9月", nil),
            ("2025年9月1", nil), ("2025-09", nil), (" ", nil), ("2025/9/100", nil), ("2025//1", nil),
            ("20250901", nil), ("-2025-9-1", nil), ("2025-9-1T", nil), ("２０２５/9/1", nil),
            ("2025/2/30", "February 2025 has 28 days"), ("2025年13月1日", "there is no month 13"),
            ("0000/1/1", "dates run from 0001-01-01 to 9999-12-31"),
        ] as [(String, String?)])
    func `other texts are no dates`(text: String, detail: String?) {
        let yearFirst = Label(
            en: "a date with the year first, such as 2025-09-21 or 2025/9/21", zh: "日期，年份在前，例如 2025-09-21 或 2025/9/21")
        let expected = detail == nil ? yearFirst : FieldType.date.expectation
        let error = #expect(throws: ValueError.self) {
            try FieldReader(FieldDefinition("closed_on", .date)).value(text)
        }
        #expect(error == ValueError(found: text, expected: expected, detail: error?.detail))
        #expect(error?.detail?.en == detail)
    }

    @Test(
        arguments: [
            (.integer, " 12"), (.decimal(places: 2), "12 "), (.money, "\t12"), (.percent, "　12%"), (.boolean, " yes "),
            (.datetime, "2025-01-01T00:00:00 "),
        ] as [(FieldType, String)])
    func `blanks around a figure are left out`(type: FieldType, text: String) throws {
        let trimmed = text.filter { !$0.isWhitespace }
        #expect(try FieldReader(FieldDefinition("size", type)).value(text) == Value(parsing: trimmed, as: type))
    }

    @Test(
        arguments: [
            (.integer, " "), (.decimal(places: 2), "1 2"), (.money, " 12.5.0 "), (.percent, "12 %"),
            (.boolean, " maybe "),
        ] as [(FieldType, String)])
    func `a refused figure is told as it stands`(type: FieldType, text: String) {
        let error = #expect(throws: ValueError.self) { try FieldReader(FieldDefinition("size", type)).value(text) }
        #expect(error?.found == text)
    }

    @Test func `blanks around a text or a key belong to it`() throws {
        #expect(try FieldReader(FieldDefinition("note", .text)).value(" a ") == .text(" a "))
        let owner = FieldDefinition("owner", .reference(to: "rep", mustExist: false))
        #expect(try FieldReader(owner).value(" a ") == .text(" a "))
    }

    @Test(arguments: [(.decimal(places: 2), ""), (.percent, "%"), (.money, "")] as [(FieldType, String)])
    func `a number of too many digits is told to be too long`(type: FieldType, sign: String) {
        let text = String(repeating: "7", count: 39) + sign
        let error = #expect(throws: ValueError.self) { try FieldReader(FieldDefinition("size", type)).value(text) }
        #expect(error?.expectation.en == "a number of at most 38 digits; this one has more")
    }
}
