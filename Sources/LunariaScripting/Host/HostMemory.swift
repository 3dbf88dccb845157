import LuaVM

/// Counts the memory that host functions keep for a script: results, and what queries compare with.
///
/// The limit on Lua values does not see it, so it has one of the same size.
final class HostMemory {
    /// What memory is taken for.
    enum Purpose {
        case results
        case explanation

        fileprivate func refusal(limit: Int) -> ScriptFault {
            let advice = "raise `limits` in workspace.lua"
            return switch self {
            case .results:
                ScriptFault(
                    .memory, "the results and queries of the script take more than \(limit >> 20) MiB",
                    hint: "show less, or \(advice)")
            case .explanation:
                ScriptFault(
                    .memory, "explaining the script takes more than \(limit >> 20) MiB",
                    hint: "everything it calculates is remembered; " + advice)
            }
        }
    }

    /// In bytes.
    var limit = 256 << 20 {
        didSet { ceiling = min(ceiling, limit) }
    }
    private(set) var held = 0
    /// The refusal, once there was one: a script may catch it, but its run is lost.
    private(set) var refusal: ScriptFault?
    /// How much may be held before garbage is collected: Lua does not know how heavy its garbage is here.
    private var ceiling = 32 << 20

    /// Adds to what is held.
    func take(
        _ bytes: Int, for purpose: Purpose = .results, _ stack: borrowing LuaStack
    ) throws(ScriptFault) {
        if held + bytes > ceiling {
            stack.collectGarbage()
            ceiling = min(limit, max(32 << 20, 2 * (held + bytes)))
            guard held + bytes <= limit else {
                let fault = purpose.refusal(limit: limit)
                refusal = fault
                throw fault
            }
        }
        held += bytes
    }

    /// Forgets that anything was refused, before a run.
    func begin(limit: Int) {
        self.limit = limit
        refusal = nil
    }

    /// Takes away from what is held.
    func give(_ bytes: Int) { held -= bytes }
}

/// Memory that is held for as long as this lives.
final class HostCharge {
    private let memory: HostMemory
    private let purpose: HostMemory.Purpose
    private var bytes = 0

    init(_ memory: HostMemory, for purpose: HostMemory.Purpose = .results) {
        self.memory = memory
        self.purpose = purpose
    }

    deinit { memory.give(bytes) }

    /// Adds to the charge.
    func add(_ more: Int, _ stack: borrowing LuaStack) throws(ScriptFault) {
        try memory.take(more, for: purpose, stack)
        bytes += more
    }
}
