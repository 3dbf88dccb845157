import LunariaCore
import LunariaRender
import Testing

struct JSONRendererTests {
    @Test func `the whole document is written with exact numbers`() throws {
        #expect(try Renderer.render(.makeGolden(), as: .json) == Self.file)
    }

    @Test func `two columns of the same name are refused, because a row could hold one of them only`() throws {
        let table = Table(columns: [Table.Column("a"), Table.Column("b"), Table.Column("a")])
        let error = #expect(throws: RenderError.duplicateColumn("a")) {
            try Renderer.render(Document([.table(table)]), as: .json)
        }
        #expect(
            error?.description == """
                Two columns of a table have the name 'a', and json needs a name of its own for each; rename one, or \
                choose another format.
                """)
    }

    @Test func `a document that holds nothing has a title and blocks all the same`() throws {
        #expect(try Renderer.render(Document(), as: .json) == "{\n  \"title\": null,\n  \"blocks\": []\n}\n")
    }

    private static let file = """
        {
          "title": "佣金报表 Q1 & Q2",
          "blocks": [
            {
              "type": "heading",
              "level": 1,
              "text": "Deals <2017>"
            },
            {
              "type": "text",
              "text": "First line, *as is*\\n  - indented\\u001b[31m\\n\\n# no heading"
            },
            {
              "type": "metric",
              "label": "Total",
              "value": {
                "amount": "25857.44",
                "currency": "CNY"
              }
            },
            {
              "type": "metric",
              "label": "成交数",
              "value": 1234
            },
            {
              "type": "metric",
              "label": "Best",
              "value": null
            },
            {
              "type": "table",
              "columns": [
                {
                  "name": "account",
                  "title": "Account"
                },
                {
                  "name": "commission",
                  "title": "Commission"
                },
                {
                  "name": "amount",
                  "title": "Amount"
                },
                {
                  "name": "rate",
                  "title": "Rate"
                },
                {
                  "name": "year",
                  "title": "Year"
                },
                {
                  "name": "note",
                  "title": "Note"
                }
              ],
              "rows": [
                {
                  "account": "北京科技有限公司",
                  "commission": {
                    "amount": "25857.44",
                    "currency": "CNY"
                  },
                  "amount": {
                    "amount": "10000.00",
                    "currency": "CNY"
                  },
                  "rate": "7.25%",
                  "year": 2017,
                  "note": "<script>alert(\\"x\\")</script>"
                },
                {
                  "account": "Cafe\u{301} | Bar, \\"Ltd\\"",
                  "commission": {
                    "amount": "-0.50",
                    "currency": "CNY"
                  },
                  "amount": {
                    "amount": "98765",
                    "currency": "JPY"
                  },
                  "rate": null,
                  "year": 2018,
                  "note": "\\u001b]0;owned\\u0007two\\r\\nlines\\u202e"
                },
                {
                  "account": null,
                  "commission": null,
                  "amount": null,
                  "rate": null,
                  "year": null,
                  "note": true
                }
              ]
            },
            {
              "type": "table",
              "columns": [
                {
                  "name": "key",
                  "title": "key"
                },
                {
                  "name": "date",
                  "title": "date"
                }
              ],
              "rows": []
            },
            {
              "type": "findings",
              "findings": [
                {
                  "severity": "warn",
                  "message": "no owner 'x'",
                  "place": "sales.csv:17"
                },
                {
                  "severity": "critical",
                  "message": "rate_table has a gap\\nat 10",
                  "place": null
                }
              ]
            }
          ]
        }

        """
}
