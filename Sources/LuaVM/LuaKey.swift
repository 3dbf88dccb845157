/// A string that is kept inside one virtual machine, for table fields that are written again and again.
///
/// Pushing it is an array access, where pushing a `String` copies and hashes its bytes. It is valid in the machine that
/// made it, as long as that lives.
public struct LuaKey: Equatable {
    @usableFromInline let reference: Int32

    @inlinable
    init(reference: Int32) {
        self.reference = reference
    }
}
