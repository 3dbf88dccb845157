/// A command as the shell is given it, and what it must show.
struct Exchange: Sendable {
    let command: String
    /// The line of the story on which the command stands.
    let line: Int
    let outcome: Outcome
}
