import ArgumentParser
import LunariaCore

extension ArgumentHelp {
    /// Help in the language that is spoken.
    ///
    /// - Parameters:
    ///   - value: What the Chinese help calls the value; nothing for a flag.
    ///   - name: What the English help calls it, if that is not the name of the property.
    init(en: String, zh: String, value: String? = nil, name: String? = nil) {
        self.init(
            Label(en: en, zh: zh).spoken,
            valueName: name.map { Label(en: $0, given: value).spoken } ?? (Environment.spoken == .zh ? value : nil))
    }
}

extension Label {
    /// The text in the language that the program speaks.
    var spoken: String { text(in: Environment.spoken) }
}
