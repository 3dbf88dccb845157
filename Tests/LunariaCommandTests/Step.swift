/// One step of a case.
enum Step: Sendable {
    /// A file to write before the commands that follow.
    case file(name: String, content: String)
    case exchange(Exchange)
}
