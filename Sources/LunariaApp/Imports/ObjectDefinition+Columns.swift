import LunariaCore

extension ObjectDefinition {
    /// The position of the field that a column is named after, by its name or its label in English or Chinese; `nil` if
    /// there is none, or several.
    func position(ofColumn column: String) -> Int? {
        if let position = position(of: column) { return position }
        let folded = column.lowercased()
        let labelled = fields.indices.filter {
            fields[$0].label.en.lowercased() == folded || fields[$0].label.zh == column
        }
        return labelled.count == 1 ? labelled.first : nil
    }
}
