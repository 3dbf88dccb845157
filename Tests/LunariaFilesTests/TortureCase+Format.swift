extension TortureCase {
    static let format: [TortureCase] = [
        TortureCase("simple", "a,b,c\n1,2,3\n", [(1, ["a", "b", "c"]), (2, ["1", "2", "3"])]),
        TortureCase("simple with CRLF", "a,b\r\n1,2\r\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        TortureCase("simple with CR", "a,b\r1,2\r", [(1, ["a", "b"]), (2, ["1", "2"])]),
        TortureCase(
            "mixed line ends", "a\nb\r\nc\rd\n\re", [(1, ["a"]), (2, ["b"]), (3, ["c"]), (4, ["d"]), (6, ["e"])]),
        TortureCase("no end of the last line", "a,b\n1,2", [(1, ["a", "b"]), (2, ["1", "2"])]),
        TortureCase("no end after a closing quote", "a\n\"1\"", [(1, ["a"]), (2, ["1"])]),
        TortureCase("delimiter at the end of the text", "a,", [(1, ["a", ""])]),
        TortureCase("empty text", "", []),
        TortureCase("only line ends", "\n\r\n\r\r\n", []),
        TortureCase("blank lines between", "a,b\n\n\r\n1,2\n\n", [(1, ["a", "b"]), (4, ["1", "2"])]),
        TortureCase("a line of spaces is a cell", "a\n  \nb\n", [(1, ["a"]), (2, ["  "]), (3, ["b"])]),
        TortureCase("delimiter in quotes", "a,b\n\"1,5\",2\n", [(1, ["a", "b"]), (2, ["1,5", "2"])]),
        TortureCase(
            "location coordinates", "id,place\n1,\"(37.76, -122.44)\"\n2,\"38.9, -77.0\"\n",
            [(1, ["id", "place"]), (2, ["1", "(37.76, -122.44)"]), (3, ["2", "38.9, -77.0"])]),
        TortureCase(
            "JSON in a cell", "key,val\n1,\"{\"\"type\"\": \"\"Point\"\", \"\"at\"\": [102.0, 0.5]}\"\n",
            [(1, ["key", "val"]), (2, ["1", "{\"type\": \"Point\", \"at\": [102.0, 0.5]}"])]),
        TortureCase(
            "empty cells", "a,b,c\n,,\n1,\"\",\"\"\n,2,\n",
            [(1, ["a", "b", "c"]), (2, ["", "", ""]), (3, ["1", "", ""]), (4, ["", "2", ""])]),
        TortureCase("empty cell in quotes alone", "a\n\"\"\n1\n", [(1, ["a"]), (2, [""]), (3, ["1"])]),
        TortureCase("newline in quotes", "\"one\ntwo\",b\nc,d\n", [(1, ["one\ntwo", "b"]), (3, ["c", "d"])]),
        TortureCase("CRLF in quotes", "\"one\r\ntwo\",b\r\nc,d\r\n", [(1, ["one\r\ntwo", "b"]), (3, ["c", "d"])]),
        TortureCase("CR in quotes", "\"one\rtwo\",b\rc,d\r", [(1, ["one\rtwo", "b"]), (3, ["c", "d"])]),
        TortureCase("CR before the closing quote", "\"a\r\"\n\"b\n\"\rc", [(1, ["a\r"]), (3, ["b\n"]), (5, ["c"])]),
        TortureCase("doubled quotes", "\"a \"\"b\"\" c\",d\n", [(1, ["a \"b\" c", "d"])]),
        TortureCase("only doubled quotes", "\"\"\"\",\"\"\"\"\"\"\n", [(1, ["\"", "\"\""])]),
        TortureCase(
            "quotes and newlines", "\"\"\"\n\"\"\",\"\n\"\"x\"\"\n\"\nz\n", [(1, ["\"\n\"", "\n\"x\"\n"]), (5, ["z"])]),
        TortureCase("quotes and CR and LF between", "\"\r\"\"\n\",b\nc", [(1, ["\r\"\n", "b"]), (4, ["c"])]),
        TortureCase(
            "quote in an unquoted cell", "5\" pipe,a\"b\"c, \"d\"\n", [(1, ["5\" pipe", "a\"b\"c", " \"d\""])]),
        TortureCase("spaces around cells", " a , b\n c,d \n", [(1, [" a ", " b"]), (2, [" c", "d "])]),
        TortureCase(
            "ragged records", "a,b,c\n1\n1,2,3,4\n", [(1, ["a", "b", "c"]), (2, ["1"]), (3, ["1", "2", "3", "4"])]),
        TortureCase("other delimiters are text", "a;b\tc|d,e\n", [(1, ["a;b\tc|d", "e"])]),
        TortureCase(
            "control characters", "a\u{1}\u{B}\u{C}\u{1F}\u{7F},b\n", [(1, ["a\u{1}\u{B}\u{C}\u{1F}\u{7F}", "b"])]),
        TortureCase(
            "Unicode line separators are text", "a\u{2028}b\u{85}c\u{2029},d\n",
            [(1, ["a\u{2028}b\u{85}c\u{2029}", "d"])]),
        TortureCase(
            "unterminated quote", "a,b\n1,2\n3,\"4\n5,6\n", [(1, ["a", "b"]), (2, ["1", "2"])],
            failure: "t.csv, line 3, column 2: the quote opened here is never closed; close it where the cell ends."),
        TortureCase(
            "quote opened at the end", "a,\"", [],
            failure: "t.csv, line 1, column 2: the quote opened here is never closed; close it where the cell ends."),
        TortureCase(
            "text after a closing quote", "a,b\n\"x\ny\"z,1\n", [(1, ["a", "b"])],
            failure: """
                t.csv, line 3, column 1: found text after the closing quote of a cell, where the delimiter or the end \
                of the line is expected; write a quote inside a quoted cell twice.
                """),
    ]
}
