public import ArgumentParser
import LunariaApp
import LunariaCore

extension Language: ExpressibleByArgument {}

/// The options that every command has for how it speaks: the language and the colours.
///
/// Which they are has to be known before the options are parsed, because help and errors are in them too: `LanguageWords`
/// reads the language, so that ArgumentParser never sees it, and `Environment` the colours.
struct LanguageOption: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            en: "The language of results: en or zh (default: the workspace's, else the locale's).",
            zh: "输出的语言；默认为工作区的语言，其次为系统的语言。", value: "语言"))
    var lang: Language?

    @Option(
        help: ArgumentHelp(
            en: "Whether results have colours: auto (on a terminal, unless NO_COLOR is set), always or never.",
            zh: "输出是否带颜色：auto（在终端上且未设置 NO_COLOR 时）、always（总是）或 never（从不）。", value: "颜色"))
    var color: ColorChoice?
}
