/// What a command shows and how it ends.
struct Outcome: Sendable, Equatable {
    var output = ""
    var errors = ""
    var status: Int32 = 0
}
