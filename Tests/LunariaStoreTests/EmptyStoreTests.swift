import LunariaCore
import LunariaStore
import Testing

struct EmptyStoreTests {
    @Test func `each copy has the tables of the schema and data of its own`() throws {
        var schema = Schema()
        try schema.declare(ObjectDefinition(name: "visit", fields: [FieldDefinition("place", .text)]))
        let empty = try EmptyStore(schema: schema)
        let currency = try Currency(code: "EUR")
        let copies = try (0..<3).map { _ in
            Workspace(store: try empty.copy(defaultCurrency: currency), schema: schema)
        }
        try copies[0].save("visit", "V1", ["place": .text("Milano")])
        try copies[0].save("visit", "V2", ["place": .text("Torino")])
        try copies[1].save("visit", "V1", ["place": .text("上海")])
        try copies[1].save("opportunity", "O1", ["amount": .money(try Money(parsing: "5 EUR"))])
        #expect(try copies.map { try $0.rows(Query("visit")) } == [["V1|Milano", "V2|Torino"], ["V1|上海"], []])
        #expect(try copies.map { try $0.transactions().map(\.number) } == [[1, 2], [1, 2], []])
        #expect(try copies.map { try $0.verify() } == [2, 2, 0])
        // What is made later does not see what was written before either.
        let later = Workspace(store: try empty.copy(defaultCurrency: currency), schema: schema)
        #expect(try later.rows(Query("visit")).isEmpty)
    }
}
