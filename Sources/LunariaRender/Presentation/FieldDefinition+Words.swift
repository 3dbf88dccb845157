public import LunariaCore

extension FieldDefinition {
    /// A value of the field as people read it: choices by their labels, figures with thousands separators, amounts
    /// with their currency.
    public func words(of value: Value) -> Label {
        if let label = words[value.fileText] { return label }
        return Label(en: Self.words(of: value, in: .en), zh: Self.words(of: value, in: .zh))
    }

    private static func words(of value: Value, in language: Language) -> String {
        PrintedValue.text(of: value, groupsIntegers: false, showsCurrency: true, in: language)
    }
}
