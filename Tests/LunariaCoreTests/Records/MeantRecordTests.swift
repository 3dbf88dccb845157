import LunariaCore
import Testing

struct MeantRecordTests {
    private static let people = [
        MeantRecord(key: "zhang.wei", name: "张伟"), MeantRecord(key: "zhang.wei2", name: "张伟"),
        MeantRecord(key: "li.na", name: "李娜"), MeantRecord(key: "anna.rossi", name: "Anna Rossi"),
        MeantRecord(key: "pool"),
    ]

    @Test(
        arguments: [
            ("张伟", ["zhang.wei", "zhang.wei2"]), ("anna rossi", ["anna.rossi"]), ("ANNA.ROSSI", ["anna.rossi"]),
            ("zhang.wie", ["zhang.wei"]), ("li.ma", ["li.na"]), ("Ana Rossi", ["anna.rossi"]), ("poole", ["pool"]),
            ("Anna", ["anna.rossi"]), ("wei", ["zhang.wei", "zhang.wei2"]), ("", []), ("a", []), ("王芳", []),
            ("nobody", []),
        ] as [(String, [String])])
    func `those that were probably meant`(text: String, keys: [String]) {
        #expect(MeantRecord.nearest(to: text, among: Self.people).map(\.key) == keys)
    }

    @Test func `of many none was meant more than another`() {
        let many = (1...4).map { MeantRecord(key: "K\($0)", name: "Nordic") }
        #expect(MeantRecord.nearest(to: "nordic", among: many).isEmpty)
        #expect(MeantRecord.nearest(to: "Nordik", among: many).isEmpty)
        #expect(MeantRecord.nearest(to: "ordi", among: many).isEmpty)
    }

    @Test func `the question has keys, and names where there are any`() {
        let label = MeantRecord.ending([Self.people[0], Self.people[4]])
        #expect(label.en == "; did you mean zhang.wei (张伟) or pool?")
        #expect(label.zh == "；是不是 zhang.wei（张伟）、pool？")
        #expect(MeantRecord.ending([], otherwise: Label(en: "see there", zh: "见那里")).zh == "；见那里")
        #expect(MeantRecord.ending([]).isEmpty)
    }
}
