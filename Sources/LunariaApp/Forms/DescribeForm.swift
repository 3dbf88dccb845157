public import LunariaCore

/// Says what a form asks.
public struct DescribeForm {
    /// The name of the form.
    public let name: String

    /// Describes what to ask about.
    public init(name: String) {
        self.name = name
    }

    /// Answers the form; an unknown name is an error with a suggestion.
    public func run(in session: Session) throws -> Form {
        try session.host().form(name)
    }
}
