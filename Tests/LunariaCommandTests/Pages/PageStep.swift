/// What is done with a block of a page.
struct PageStep: Sendable {
    enum Action: Sendable {
        case file(name: String, content: String)
        /// A command that is shown, with what must stand after it.
        case command(FencedBlock.Command)
        /// Commands that no reader sees.
        case preparation(String)
        /// The body of the `run` of a command that may read everything, and change what is named.
        case body(String, writes: [String])
        /// The body of an example of a spec.
        case example(String)
        case json(String)
    }

    let action: Action
    /// The number of the line on which the action stands.
    let line: Int
    /// The status with which it must end.
    var status: Int32 = 0
}
