public import ArgumentParser
import LunariaApp
import LunariaCore

extension Language: ExpressibleByArgument {}

/// The option that every command has for the language it speaks.
///
/// Which language that is has to be known before the options are parsed, because help is in it too: see
/// `Environment.language`.
struct LanguageOption: ParsableArguments {
    @Option(help: "The language of results: en or zh (default: the workspace's, else the locale's).")
    var lang: Language?
}
