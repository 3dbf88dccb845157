import LuaVM
import LunariaCore

/// A change that a hook or a guard is asked about: `change.record`, `change.before`, `change:refuse("…", "amount")`.
enum ChangeModule {
    static let declaration = HostClass(
        "change", "A change that a hook or a guard is asked about, while the call goes on.",
        fields: [
            .required("key", .text),
            .optional(
                "record", .map(of: .any),
                "As it is going to be saved; its fields can be completed with `writes`. `nil` for a deletion."),
            .optional("before", .map(of: .any), "As it was; `nil` for a new one."), .required("is_new", .boolean),
            .required("is_deleted", .boolean),
            .optional("reason", .text, "Why, as the one who makes the change has said."),
        ], methods: [refuse.declaration])

    private static let names = declaration.fields.map(\.name) + declaration.methods.map(\.name)
    /// What a change carries, made when it is first asked for.
    private enum Carried: Int32 {
        case record = 1
        case before = 2
    }

    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<ChangeSlot> {
        stack.register(
            LuaMetatable(
                name: declaration.name, methods: [refuse].bound(),
                events: [.index: .function(index), .newIndex: .function(assign)], userValues: 2),
            for: ChangeSlot.self)
    }

    /// The review a change belongs to, if it is still going on.
    static func review(_ frame: borrowing LuaFrame, _ bridge: Bridge, _ slot: ChangeSlot) throws(ScriptFault)
        -> ReviewState
    {
        guard let review = bridge.review, review.number == slot.review else {
            throw ScriptFault(
                .permission, "this change belongs to a call that has ended",
                hint: "keep the values you need, such as change.key, and not the change")
        }
        review.last = Int(slot.index)
        return review
    }

    private static var index: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                let (bridge, types) = try frame.crossing()
                let slot = try frame.userdata(1, types.change).pointee
                let name = frame.stack.string(at: 2) ?? ""
                if name == "record", ChangeModule.pushCarried(.record, frame) { return 1 }
                let review = try ChangeModule.review(frame, bridge, slot)
                // Only what is asked for is taken from the change: a copy of all of it would cost more than the rest.
                let index = Int(slot.index)
                switch name {
                case "record":
                    if review.changes[index].isDeletion {
                        frame.stack.pushNil()
                    } else {
                        frame.stack.push(slot, as: types.changeRecord)
                        ChangeModule.carry(.record, frame)
                    }
                case "before":
                    guard !ChangeModule.pushCarried(.before, frame), let before = review.changes[index].before else {
                        break
                    }
                    review.columns.pushFrozen(before.values, frame.stack, types)
                    ChangeModule.carry(.before, frame)
                case "key": frame.stack.push(review.changes[index].key)
                case "is_new": frame.stack.push(review.changes[index].before == nil)
                case "is_deleted": frame.stack.push(review.changes[index].isDeletion)
                case "reason": frame.stack.push(review.changes[index].reason.map { .text($0) } ?? .null, types)
                default:
                    throw ScriptFault.argument(
                        "a change has no '\(name.shortened)'\(Spelling.hint(for: name, among: ChangeModule.names))",
                        hint: "it has \(ChangeModule.names.joined(separator: ", ")); fields are in change.record")
                }
                return 1
            }
        }
    }

    /// Pushes what the change carries; false for nothing, which is pushed, too.
    private static func pushCarried(_ what: Carried, _ frame: borrowing LuaFrame) -> Bool {
        frame.stack.pushUserValue(what.rawValue, at: 1)
        if !frame.stack.isNil(at: -1) { return true }
        frame.stack.pop()
        frame.stack.pushNil()
        return false
    }

    /// Lets the change carry the value on top of the stack.
    private static func carry(_ what: Carried, _ frame: borrowing LuaFrame) {
        frame.stack.push(copyOf: -1)
        frame.stack.setUserValue(what.rawValue, at: 1)
    }

    private static var assign: LuaFunction {
        { state in
            LuaFrame.run(state) { frame in
                throw ScriptFault(
                    .permission, "a change cannot be assigned to",
                    hint: "complete a field of its record: change.record.owner = …")
            }
        }
    }

    private static let refuse = HostFunction<Void>(
        .type(.instance("change")), "refuse", "Keeps the change from being written.",
        takes: [.required("message", .label, "Why."), .optional("field", .text, "The field at fault.")],
        example: #"change:refuse({ en = "a won deal needs an amount", zh = "赢单须填写金额" }, "amount")"#
    ) { frame in
        let (bridge, types) = try frame.crossing()
        let slot = try frame.userdata(1, types.change).pointee
        let review = try review(frame, bridge, slot)
        guard let source = review.rights.refusesAs else {
            throw ScriptFault(
                .permission, "a guard answers whether it allows a change, and does not refuse it itself",
                hint: "return false, \"the reason\"")
        }
        let message = try LuaLabel.readReason(frame.stack, at: 2, subject: "the message of refuse()") { found in
            ScriptFault.argument(
                "refuse() is given \(found.en), expected \(Reason.expectation.en): why the change is refused",
                hint: "change:refuse(\"a won deal needs an amount\", \"amount\")")
        }
        let field = frame.stack.isNil(at: 3) ? nil : try frame.string(3)
        if let field, review.columns.object.field(field) == nil { throw review.columns.unknown(field) }
        review.changes[Int(slot.index)].refuse(message, field: field, by: Label(source))
        return 0
    }
}
