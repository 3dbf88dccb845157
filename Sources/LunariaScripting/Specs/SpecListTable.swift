import LuaVM

/// What a planner proposes or an alert finds, as a spec sees it: a list of tables of texts, and how many there are of
/// each state.
struct SpecListTable {
    /// The table as a whole.
    let declaration: HostClass
    /// An element of its list, and what it is called in messages: `proposal`.
    let element: HostClass
    let elementName: String
    /// The texts of each element, aligned with its fields; `nil` where one is absent.
    let rows: [[String?]]
    /// The states and how many elements have each.
    let counts: [(state: String, count: Int)]

    /// Pushes the table.
    func push(_ stack: borrowing LuaStack) {
        stack.newTable(fields: 1 + counts.count)
        stack.push(LuaMetatable(specTable: element, called: elementName))
        let metatable = stack.top
        stack.newTable(array: rows.count)
        for (position, row) in rows.enumerated() {
            stack.newTable(fields: element.fields.count)
            for (field, text) in zip(element.fields, row) { stack.set(field.name, to: text) }
            stack.push(copyOf: metatable)
            stack.setMetatable(at: -2)
            stack.rawSet(index: Int64(position) + 1, at: -2)
        }
        stack.rawSet(field: declaration.name, at: metatable - 1)
        stack.pop()
        for (state, count) in counts {
            stack.push(count)
            stack.rawSet(field: state, at: -2)
        }
        stack.push(LuaMetatable(specTable: declaration, called: "result"))
        stack.setMetatable(at: -2)
    }
}
