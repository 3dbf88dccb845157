import LunariaCore
import LunariaFiles

/// A file of answers: JSON, or a table with a row for each subject.
struct AnswerFile {
    let path: String
    let encoding: TextEncoding?

    /// Reads the sheets in the file, each to be checked on its own.
    func read(_ form: Form, _ defaults: SheetDefaults) throws -> [SheetEntry] {
        let source = try FileSource(path: path)
        let bytes = try WholeText.read(source, encoding: encoding)
        if isJSON(bytes) {
            let node = try JSONReader.read(bytes, file: source.name)
            return try AnswerJSON(form: form, file: source.name, defaults: defaults).entries(node)
        }
        var reader = try CSVReader(MemorySource(bytes, name: source.name), encoding: .utf8)
        return try AnswerTable(form: form, file: source.name, defaults: defaults).entries(&reader)
    }

    /// A name that says nothing, such as that of standard input, leaves it to the first character.
    private func isJSON(_ bytes: [UInt8]) -> Bool {
        let name = path.lowercased()
        if name.hasSuffix(".json") { return true }
        if name.hasSuffix(".csv") || name.hasSuffix(".tsv") { return false }
        let first = bytes.first { $0 > 0x20 }
        return first == UInt8(ascii: "{") || first == UInt8(ascii: "[")
    }
}
