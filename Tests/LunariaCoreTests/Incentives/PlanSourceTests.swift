import LunariaCore
import Testing

struct PlanSourceTests {
    private func hash(_ files: [(String, String)], plugin: String = "p") -> String {
        PlanSource(
            plugin: plugin, files: Dictionary(uniqueKeysWithValues: files.map { ($0, Array($1.utf8)) })
        ).hash
    }

    @Test func `the hash is over names and bytes in order of the names`() {
        var expected = ContentHash()
        for text in ["main.lua", "return 1", "plugin.lua", "", "rules/a.lua", "阶梯"] { expected.add(text) }
        let files = [("rules/a.lua", "阶梯"), ("plugin.lua", ""), ("main.lua", "return 1")]
        #expect(hash(files) == expected.hexadecimal())
        #expect(hash(files.reversed(), plugin: "q") == expected.hexadecimal())
    }

    @Test(arguments: [
        [("main.lua", "ab")], [("main.lua", "")], [("main.lu", "aa")], [("main.lua", "a"), ("b.lua", "")], [],
    ])
    func `other files have another hash`(files: [(String, String)]) {
        #expect(hash(files) != hash([("main.lua", "a")]))
    }
}
