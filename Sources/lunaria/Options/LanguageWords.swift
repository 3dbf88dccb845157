import LunariaApp
import LunariaCore

/// The words of the command line that name a language, `--lang zh` or `--lang=zh`, wherever they stand before `--`.
///
/// They are read before anything is parsed, because help and wrong usage speak that language too.
struct LanguageWords {
    /// The language asked for, if it is one.
    let language: Language?
    /// The words without those that name a language.
    let others: [String]
    /// What was found behind `--lang` that is no language; empty if nothing was.
    private let unknown: String?

    init(_ words: [String]) {
        var others: [String] = []
        var values: [String] = []
        var rest = words[...]
        while let word = rest.popFirst() {
            if word == "--" {
                others.append(word)
                others += rest
                break
            }
            if word.hasPrefix("--lang=") {
                values.append(String(word.dropFirst("--lang=".count)))
            } else if word == "--lang" {
                let hasValue = rest.first.map { !$0.hasPrefix("-") } ?? false
                values.append(hasValue ? rest.removeFirst() : "")
            } else {
                others.append(word)
            }
        }
        self.others = others
        language = values.last.flatMap(Language.init)
        unknown = values.first { Language(rawValue: $0) == nil }
    }

    /// Refuses a language that there is not.
    func check() throws(Failure) {
        guard let unknown else { return }
        throw Failure(
            .usage,
            unknown.isEmpty
                ? Label(en: "--lang: found no value, expected en or zh", zh: "--lang：缺少取值，应为 en 或 zh")
                : Label(
                    en: "--lang: found '\(unknown.shortened)', expected en or zh",
                    zh: "--lang：“\(unknown.shortened)”无效，应为 en 或 zh"))
    }
}
