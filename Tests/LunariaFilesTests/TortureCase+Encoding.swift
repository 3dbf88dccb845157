import LunariaFiles

extension TortureCase {
    private static let company = "浙江伟星拉链有限公司"
    private static let companyInGB18030: [UInt8] = [
        0xD5, 0xE3, 0xBD, 0xAD, 0xCE, 0xB0, 0xD0, 0xC7, 0xC0, 0xAD, 0xC1, 0xB4, 0xD3, 0xD0, 0xCF, 0xDE, 0xB9, 0xAB,
        0xCB, 0xBE,
    ]
    private static let excelAdvice =
        "if the file comes from Excel in China, try --encoding gb18030, otherwise save it as UTF-8."

    private static func utf16(_ text: String, mark: [UInt8]) -> [UInt8] {
        let isLittleEndian = mark == [0xFF, 0xFE]
        return mark
            + text.utf16.flatMap { unit in
                let bytes = [UInt8(unit & 0xFF), UInt8(unit >> 8)]
                return isLittleEndian ? bytes : bytes.reversed()
            }
    }

    static let encoding: [TortureCase] = [
        TortureCase("UTF-8", "名称,城市\n\(company),𠮷㐂é\n", [(1, ["名称", "城市"]), (2, [company, "𠮷㐂é"])]),
        TortureCase("UTF-8 with byte order mark", "\u{FEFF}a,b\n1,2\n", [(1, ["a", "b"]), (2, ["1", "2"])]),
        TortureCase("byte order mark before a quote", "\u{FEFF}\"a,\"\"1\",b\n", [(1, ["a,\"1", "b"])]),
        TortureCase("only a byte order mark", "\u{FEFF}", []),
        TortureCase(
            "byte order mark later is text", "a,\u{FEFF}b\n\u{FEFF}c", [(1, ["a", "\u{FEFF}b"]), (2, ["\u{FEFF}c"])]),
        TortureCase("UTF-8 asked for", Array("é\n".utf8), encoding: .utf8, [(1, ["é"])]),
        TortureCase(
            "UTF-16 little endian", utf16("a,\"\(company)\n𠮷\"\r\n1,2\r\n", mark: [0xFF, 0xFE]),
            [(1, ["a", "\(company)\n𠮷"]), (3, ["1", "2"])]),
        TortureCase(
            "UTF-16 big endian", utf16("a,\(company)\r\n1,𠮷㐂\r\n", mark: [0xFE, 0xFF]), encoding: .utf16,
            [(1, ["a", company]), (2, ["1", "𠮷㐂"])]),
        TortureCase(
            "GB18030 with four-byte characters",
            companyInGB18030 + [0x2C, 0x95, 0x34, 0xB2, 0x35, 0x0A, 0x81, 0x39, 0xEF, 0x31, 0x2C, 0x31, 0x0D, 0x0A],
            encoding: .gb18030, [(1, [company, "𠮷"]), (2, ["㐂", "1"])]),
        TortureCase(
            "GB18030 with byte order mark", [0x84, 0x31, 0x95, 0x33] + companyInGB18030 + [0x0A], [(1, [company])]),
        TortureCase("empty text as UTF-16", [], encoding: .utf16, []),
        TortureCase("empty text as GB18030", [], encoding: .gb18030, []),

        TortureCase(
            "GB18030 without being told", Array("a\r\nb,c\r\nd,".utf8) + companyInGB18030 + [0x0D, 0x0A],
            [(1, ["a"]), (2, ["b", "c"])],
            failure: "t.csv, line 3, byte offset 10: byte 0xD5 is not valid UTF-8; \(excelAdvice)"),
        TortureCase(
            "bad byte inside quotes", Array("a\n\"b\nc".utf8) + [0xC0, 0x80] + Array("\"\n".utf8), [(1, ["a"])],
            failure: "t.csv, line 3, byte offset 6: byte 0xC0 is not valid UTF-8; \(excelAdvice)"),
        TortureCase(
            "surrogate in UTF-8", Array("\u{FEFF}a\n".utf8) + [0xED, 0xA0, 0x80, 0x0A], [(1, ["a"])],
            failure: "t.csv, line 2, byte offset 5: byte 0xED is not valid UTF-8; \(excelAdvice)"),
        TortureCase(
            "UTF-8 cut off at the end", Array("a\n".utf8) + [0xE6, 0xB5], [(1, ["a"])],
            failure: "t.csv, line 2, byte offset 2: byte 0xE6 is not valid UTF-8; \(excelAdvice)"),
        TortureCase(
            "GB18030 with an impossible byte", companyInGB18030 + [0x0A, 0x61, 0xFF, 0x0A], encoding: .gb18030,
            [(1, [company])],
            failure: """
                t.csv, line 2, byte offset 22: byte 0xFF is not valid GB18030; the file may be UTF-8 or damaged, try \
                it without --encoding.
                """),
        TortureCase(
            "GB18030 cut off at the end", companyInGB18030 + [0x0A, 0x95, 0x34, 0xB2], encoding: .gb18030,
            [(1, [company])],
            failure: """
                t.csv, line 2, byte offset 21: byte 0x95 is not valid GB18030; the file may be UTF-8 or damaged, try \
                it without --encoding.
                """),
        TortureCase(
            "half a surrogate pair in UTF-16", [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x00, 0xDC, 0x61, 0x00],
            [(1, ["a"])],
            failure: """
                t.csv, line 2, byte offset 6: byte 0x00 is not valid UTF-16; the file may be damaged or cut off, save \
                it again as UTF-8.
                """),
        TortureCase(
            "odd number of bytes in UTF-16", [0xFF, 0xFE, 0x61, 0x00, 0x0A, 0x00, 0x62], [(1, ["a"])],
            failure: """
                t.csv, line 2, byte offset 6: byte 0x62 is not valid UTF-16; the file may be damaged or cut off, save \
                it again as UTF-8.
                """),
        TortureCase(
            "NUL byte", "a,b\n1,\0\n", [(1, ["a", "b"])],
            failure: """
                t.csv, line 2, byte offset 6: found a NUL character, which text never contains; the file may be \
                UTF-16 without a byte order mark, a spreadsheet or damaged. Save it as CSV in UTF-8.
                """),
        TortureCase(
            "UTF-16 without byte order mark", [0x61, 0x00, 0x2C, 0x00, 0x62, 0x00], [],
            failure: """
                t.csv, line 1, byte offset 1: found a NUL character, which text never contains; the file may be \
                UTF-16 without a byte order mark, a spreadsheet or damaged. Save it as CSV in UTF-8.
                """),
        TortureCase(
            "UTF-16 asked for without byte order mark", [0x61, 0x00, 0x2C, 0x00], encoding: .utf16, [],
            failure: """
                t.csv: does not begin with a byte order mark, which UTF-16 needs to tell its byte order; save it as \
                CSV in UTF-8.
                """),
        TortureCase(
            "NUL in GB18030", companyInGB18030 + [0x0A, 0x61, 0x00, 0x0A], encoding: .gb18030, [(1, [company])],
            failure: """
                t.csv, line 2: found a NUL character, which text never contains; the file may be UTF-16 without a \
                byte order mark, a spreadsheet or damaged. Save it as CSV in UTF-8.
                """),
        TortureCase(
            "UTF-8 byte order mark but GB18030 asked for", Array("\u{FEFF}a\n".utf8), encoding: .gb18030, [],
            failure: """
                t.csv: begins with the byte order mark of UTF-8, but GB18030 was asked for; use --encoding utf-8.
                """),
    ]
}
