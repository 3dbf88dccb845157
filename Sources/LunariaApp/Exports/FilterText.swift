import LunariaCore

/// Reads a condition as it is written on the command line: `owner=Anna`, `amount>=1000`, `status=` for an empty field.
enum FilterText {
    private static let operators: [(symbol: String, comparison: Filter.Comparison)] = [
        ("!=", .notEqual), (">=", .greaterOrEqual), ("<=", .lessOrEqual), ("=", .equal), (">", .greater),
        ("<", .less), ("~", .contains),
    ]

    static func parse(_ text: String, on object: ObjectDefinition) throws -> Filter {
        guard let (index, symbol, comparison) = firstOperator(in: text), index > text.startIndex else {
            throw Failure(
                .usage, en: "--where: found '\(text)', expected FIELD=VALUE (or != < <= > >=, ~ for contains)",
                zh: "--where：“\(text)”无效，应为 字段=值（或用 != < <= > >=，~ 表示包含）")
        }
        let name = String(text[..<index])
        guard let field = object.field(name) else {
            throw SchemaError.unknownField(name, object: object.name, known: object.fields.map(\.name))
        }
        let operand = String(text[text.index(index, offsetBy: symbol.count)...])
        do {
            return Filter(name, comparison, [try FieldReader(field).value(operand)])
        } catch {
            let why = error.words
            throw Failure(.usage, en: "--where \(name): \(why.en)", zh: "--where \(name)：\(why.zh)")
        }
    }

    private static func firstOperator(
        in text: String
    ) -> (index: String.Index, symbol: String, comparison: Filter.Comparison)? {
        for index in text.indices {
            for (symbol, comparison) in operators where text[index...].hasPrefix(symbol) {
                return (index, symbol, comparison)
            }
        }
        return nil
    }
}
