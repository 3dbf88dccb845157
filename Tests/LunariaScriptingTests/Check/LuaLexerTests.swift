import Testing

@testable import LunariaScripting

struct LuaLexerTests {
    private func tokens(_ source: String) -> [LuaToken] { LuaLexer.tokens(of: Array(source.utf8)) }

    /// The kinds of the tokens, a letter for each.
    private func kinds(_ source: String) -> String {
        tokens(source).map { token in
            switch token.kind {
            case .name: "n"
            case .string: "s"
            case .number: "0"
            case .symbol: "."
            }
        }
        .joined()
    }

    @Test(
        arguments: [
            (#""a""#, "a"), (#"'a'"#, "a"), (#""""#, ""), (#"'say "hi"'"#, #"say "hi""#), (#""it's""#, "it's"),
            (#""say \"hi\"""#, #"say "hi""#), (#"'it\'s'"#, "it's"), (#""a\\""#, #"a\"#), (#""a\\\"b""#, #"a\"b"#),
            (#""a\nb""#, #"a\nb"#), (#""\65\x41\u{41}""#, #"\65\x41\u{41}"#), (#""--no comment""#, "--no comment"),
            (#""[[no bracket]]""#, "[[no bracket]]"), ("'\\\nx'", "\\\nx"), (#""客户 · 浙江""#, "客户 · 浙江"),
            ("[[a]]", "a"), ("[[]]", ""), ("[=[a]]b]=]", "a]]b"), ("[==[a]=]b]==]", "a]=]b"), ("[[a\\]]", "a\\"),
            ("[[say \"hi\" -- so]]", "say \"hi\" -- so"), ("[[客户]]", "客户"), ("[=[[[a]]]=]", "[[a]]"),
        ])
    func `a text is what stands between its quotes`(source: String, text: String) {
        #expect(tokens(source) == [LuaToken(kind: .string, text: text, line: 1)])
    }

    @Test(
        arguments: [
            "0", "12", "3.5", ".5", "5.", "1e10", "1E-3", "2.5e+4", "0x1F", "0XaB", "0x.8p1", "0xA.8p-2", "0x1P+4",
        ])
    func `a number is one token`(source: String) {
        #expect(tokens(source) == [LuaToken(kind: .number, text: source, line: 1)])
    }

    @Test(
        arguments: [
            ("1+2", ["1", "+", "2"]), ("1-2", ["1", "-", "2"]), ("a.b", ["a", ".", "b"]), ("a..b", ["a", "..", "b"]),
            ("f(...)", ["f", "(", "...", ")"]), ("a//b", ["a", "//", "b"]), ("a~=b", ["a", "~=", "b"]),
            ("a==b", ["a", "==", "b"]), ("a<=b", ["a", "<=", "b"]), ("a<<2>>b", ["a", "<<", "2", ">>", "b"]),
            ("goto done", ["goto", "done"]), ("::done::", ["::", "done", "::"]),
            ("crm:get(1)", ["crm", ":", "get", "(", "1", ")"]),
            ("x1 = _y2", ["x1", "=", "_y2"]), ("t[i]", ["t", "[", "i", "]"]), ("t[ [[k]] ]", ["t", "[", "k", "]"]),
            ("{{a=1},{b={}}}", ["{", "{", "a", "=", "1", "}", ",", "{", "b", "=", "{", "}", "}", "}"]),
            ("a<b", ["a", "<", "b"]), ("#t", ["#", "t"]), ("0xep1+1", ["0xep1", "+", "1"]),
            ("1 ..2", ["1", "..", "2"]),
            ("f'a'", ["f", "a"]), ("f[[a]]", ["f", "a"]), ("a - -b", ["a", "-", "-", "b"]),
            ("0xE+1", ["0xE", "+", "1"]),
            ("0x1e-2", ["0x1e", "-", "2"]), ("0Xe+1", ["0Xe", "+", "1"]),
        ] as [(String, [String])])
    func `names and symbols stand by themselves`(source: String, texts: [String]) {
        #expect(tokens(source).map(\.text) == texts)
    }

    @Test(
        arguments: [
            "", " \t\r\n", "-- a", "--", "--[[ a ]]", "--[==[ a ]] ]=] ]==]", "--[[ \n 浙江 \n ]]", "-- [[ a", "--[ a",
            "--[=a", "---[[ a", "-- 注释 \"quoted",
        ])
    func `blanks and comments are passed over`(source: String) {
        #expect(tokens(source).isEmpty)
        #expect(tokens(source + "\nx").map(\.text) == ["x"])
    }

    @Test func `comments end where they end`() {
        #expect(tokens("a --[[ b ]] c").map(\.text) == ["a", "c"])
        #expect(tokens("a --[=[ b ]] c ]=] d").map(\.text) == ["a", "d"])
        #expect(tokens("a -- b\nc").map(\.text) == ["a", "c"])
        #expect(tokens("a ---[[ b\nc").map(\.text) == ["a", "c"])
    }

    @Test(
        arguments: [
            ("a\nb", [1, 2]), ("a\r\nb", [1, 2]), ("[[\n\n]] b", [1, 3]), ("--[[\n\n]] b", [3]), ("'\\\n' b", [1, 2]),
            ("-- a\n-- b\nc", [3]), ("\"a\\z\n  b\" c", [1, 2]), ("f {\n  a = 1,\n}", [1, 1, 2, 2, 2, 2, 3]),
            ("[=[\n]] \n]=]\nb", [1, 4]),
        ] as [(String, [Int])])
    func `each token has the line on which it begins`(source: String, lines: [Int]) {
        #expect(tokens(source).map(\.line) == lines)
    }

    @Test(
        arguments: [
            ("local a = 'b' .. 1", "nn.s.0"), ("return { label = \"客户\", [1] = 0x1F }", "n.n.s.." + "0.." + "0."),
            ("x = a.b:c \"d\"", "n.n.n.ns"),
        ])
    func `each token is of its kind`(source: String, expected: String) {
        #expect(kinds(source) == expected)
    }

    @Test func `a text is no keyword and no symbol`() {
        #expect(!tokens("'end'")[0].is("end"))
        #expect(!tokens("'='")[0].is("="))
        #expect(tokens("end")[0].is("end"))
    }

    @Test func `what is cut off ends`() {
        for source in ["\"a", "'a\\", "[[a", "[==[a]=]", "--[[a", "0x", "[=", "a."] {
            #expect(tokens(source).count <= 2)
        }
    }
}
