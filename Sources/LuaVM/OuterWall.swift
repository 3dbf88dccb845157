/// The end of the process, for scripts that no deadline can stop because they are stuck inside a C function.
///
/// When the deadline and the grace have passed and the call has not come back, from a script or from a host function that
/// it called, the message goes to standard error and the process exits. Nothing else runs: no `deinit`, no exit handler,
/// no commit.
public struct OuterWall: Sendable, Equatable {
    /// Time after the deadline.
    public var grace: Duration
    /// What a person reads; name the plugin.
    ///
    /// The first 1,024 bytes are kept, and it should end with a line feed.
    public var message: String
    /// The exit status of the process.
    public var exitStatus: Int32

    /// Makes a wall.
    public init(grace: Duration, message: String, exitStatus: Int32) {
        self.grace = grace
        self.message = message
        self.exitStatus = exitStatus
    }
}
