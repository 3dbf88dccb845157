import LuaVM

extension LuaStack {
    /// The text at `index`, which messages call `subject`; a string that is not UTF-8 is refused, since what is stored or
    /// shown in its place would be something else.
    func text(at index: Int32, of subject: @autoclosure () -> String) throws(ScriptFault) -> String? {
        do {
            return try text(at: index)
        } catch {
            throw ScriptFault(error.code, "\(subject()) \(error.predicate)", hint: error.hint)
        }
    }
}
