import LuaVM

extension FunctionDeclaration {
    /// Refuses a call whose arguments are not as many, or not of the kinds, that are declared.
    func check(_ frame: borrowing LuaFrame) throws {
        let count = frame.argumentCount
        guard count <= maximumCount else { throw tooMany(count, frame) }
        var index: Int32 = 0
        for rule in rules {
            index += 1
            if rule.isRepeated, index > count { return }
            guard rule.holds(frame.stack, index) else { throw wrong(index, frame) }
        }
        if !metatables.isEmpty { try checkMetatables(frame) }
        guard let last = rules.last, last.isRepeated else { return }
        while index < count {
            index += 1
            guard last.holds(frame.stack, index) else { throw wrong(index, frame) }
        }
    }

    private func checkMetatables(_ frame: borrowing LuaFrame) throws {
        for (index, name) in metatables
        where !frame.stack.isNil(at: index) && frame.stack.typeName(at: index) != name {
            throw wrong(index, frame)
        }
    }

    /// The refusal of the first argument that is not of its type, in the words of the declaration; `nil` if all are.
    func refusal(_ frame: borrowing LuaFrame) throws -> ScriptFault? {
        let (_, types) = try frame.crossing()
        for (position, rule) in rules.enumerated() where !rule.isRepeated {
            let index = Int32(position) + 1
            if rule.holds(frame.stack, index), frame.stack.isNil(at: index) { continue }
            if !type(at: position).accepts(frame.stack, index, types) { return wrong(index, frame) }
        }
        return nil
    }

    /// The type of an argument, the one before the colon included.
    private func type(at position: Int) -> HostType {
        var position = position
        if case .type(let receiver) = owner {
            if position == 0 { return receiver }
            position -= 1
        }
        return parameters[min(position, parameters.count - 1)].type
    }

    private func wrong(_ index: Int32, _ frame: borrowing LuaFrame) -> ScriptFault {
        let found = frame.stack.described(at: index)
        if takesTable, index == rules.count {
            return .argument("\(path) takes a table, found \(found)", hint: "write \(signature)")
        }
        var position = Int(index) - 1
        if case .type(let receiver) = owner {
            if position == 0 {
                return .argument(
                    "'\(name)' is called on \(found), expected \(receiver.expectation)",
                    hint: "write \(signature) with a colon")
            }
            position -= 1
        }
        let parameter = parameters[min(position, parameters.count - 1)]
        let expected = parameter.type.expectation
        if frame.stack.kind(at: index) == .none {
            return .argument("\(path) has no '\(parameter.name)', expected \(expected)", hint: hint(frame))
        }
        return .argument("'\(parameter.name)' of \(path) is \(found), expected \(expected)", hint: hint(frame))
    }

    private func tooMany(_ count: Int32, _ frame: borrowing LuaFrame) -> ScriptFault {
        var (given, most) = (count, maximumCount)
        if case .type = owner { (given, most) = (count - 1, most - 1) }
        let advice = "a call with several results, such as text:gsub(…), goes into parentheses"
        return .argument(
            "\(path) takes \(most == 0 ? "no" : "\(most)") argument\(most == 1 ? "" : "s"), found \(given)",
            hint: isCalledWithColon(frame) ? hint(frame) : "\(hint(frame)); \(advice)")
    }

    private func hint(_ frame: borrowing LuaFrame) -> String {
        "write \(signature)\(isCalledWithColon(frame) ? " with a dot" : "")"
    }

    /// Whether a function of a table is called like a method, by which it is given the table, too.
    private func isCalledWithColon(_ frame: borrowing LuaFrame) -> Bool {
        switch owner {
        case .module, .namespace: frame.isMethodCall
        case .global, .argument, .type: false
        }
    }
}
