import ArgumentParser
import LunariaCore

extension ValidationError {
    /// What is wrong with a command line, in the language that is spoken.
    init(en: String, zh: String) { self.init(Label(en: en, zh: zh).spoken) }
}
