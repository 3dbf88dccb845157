/// What says itself in both languages of the product, as errors do that people meet at the command line.
///
/// Both texts stand beside each other in `words`, so that nobody can add one without the other. Errors that only authors
/// of plugins meet are told in English, and are no `Spoken`.
public protocol Spoken: CustomStringConvertible {
    /// One or more sentences, in both languages.
    var words: Label { get }
}

extension Spoken {
    /// The English sentences.
    public var description: String { words.en }
}
