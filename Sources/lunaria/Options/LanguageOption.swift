public import ArgumentParser
import LunariaApp
import LunariaCore

extension Language: ExpressibleByArgument {}

/// The options that every command has for how it speaks: the language and the colours.
///
/// Both have to be known before the options are parsed, for help and errors: see `Environment.language`.
struct LanguageOption: ParsableArguments {
    @Option(help: "The language of results: en or zh (default: the workspace's, else the locale's).")
    var lang: Language?

    @Option(help: "Whether results have colours: auto (on a terminal, unless NO_COLOR is set), always or never.")
    var color: ColorChoice?
}
