import LunariaCore
import LunariaFiles

extension FileError {
    /// The error in both languages.
    var words: Label { Label(en: description, zh: chinese) }
}
