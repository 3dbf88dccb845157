/// One step of a case.
enum Step: Sendable {
    /// A file to write before the commands that follow.
    case file(name: String, content: String)
    /// What must succeed for the commands that follow, and is not shown.
    case preparation(String)
    case exchange(Exchange)
}
