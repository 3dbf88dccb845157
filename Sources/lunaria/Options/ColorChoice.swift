import ArgumentParser

/// When results have colours.
enum ColorChoice: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal that shows them, unless NO_COLOR asks for none.
    case auto
    case always
    case never
}
