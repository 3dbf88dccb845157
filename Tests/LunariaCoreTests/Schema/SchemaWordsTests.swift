import LunariaCore
import Testing

/// What people read of Lunaria's own objects.
struct SchemaWordsTests {
    @Test(arguments: Schema.coreObjects)
    func `objects, fields and choices have names in Chinese`(object: ObjectDefinition) {
        #expect(Self.isChinese(object.label), "\(object.name)")
        for field in object.fields {
            #expect(Self.isChinese(field.label), "\(object.name).\(field.name)")
            #expect(Self.isChinese(field.type.words), "\(object.name).\(field.name)")
            guard case .choice(let choices) = field.type else { continue }
            for choice in choices {
                #expect(field.words[choice].map(Self.isChinese) ?? false, "\(object.name).\(field.name): \(choice)")
            }
        }
    }

    private static func isChinese(_ label: Label) -> Bool { label.zh.contains(/[\u{4E00}-\u{9FFF}]/) }
}
