import ArgumentParser
import LunariaCore

extension CommandConfiguration {
    /// What a command says of itself, in the language that is spoken.
    init(
        commandName: String? = nil, abstract: Label, usage: Label? = nil, discussion: Label? = nil,
        version: String = "",
        subcommands: [any ParsableCommand.Type] = [], helpNames: NameSpecification? = nil
    ) {
        self.init(
            commandName: commandName, abstract: abstract.spoken, usage: usage?.spoken,
            discussion: discussion?.spoken ?? "", version: version, subcommands: subcommands, helpNames: helpNames)
    }
}
