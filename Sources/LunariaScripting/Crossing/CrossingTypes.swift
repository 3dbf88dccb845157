import LuaVM
import LunariaCore

/// The userdata types and interned strings of one machine.
///
/// A class, because it is handed to every host function: a structure of this size would be copied each time.
final class CrossingTypes {
    let decimal: LuaUserdataType<Decimal>
    let amount: LuaUserdataType<Amount>
    let rateTable: LuaUserdataType<RateTableSlot>
    let contribution: LuaUserdataType<ContributionSlot>
    let query: LuaUserdataType<QuerySlot>
    let rows: LuaUserdataType<RowsSlot>
    let change: LuaUserdataType<ChangeSlot>
    let changeRecord: LuaUserdataType<ChangeSlot>
    let keys: CrossingKeys
    /// How the values came to be, while a run is explained.
    let provenance: Provenance?

    /// Registers the types in a machine; with a provenance, values carry the number of their node.
    init(_ stack: borrowing LuaStack, _ provenance: Provenance? = nil) {
        self.provenance = provenance
        let userValues: Int32 = provenance == nil ? 0 : 1
        decimal = LuaDecimal.register(stack, userValues: userValues)
        amount = LuaAmount.register(stack, userValues: userValues)
        rateTable = LuaRateTable.register(stack)
        contribution = KindRegistration.register(stack)
        query = QueryModule.register(stack)
        rows = RowsModule.register(stack)
        change = ChangeModule.register(stack)
        changeRecord = ChangeRecordModule.register(stack)
        keys = CrossingKeys(stack)
    }
}

/// Field names that are pushed again and again.
struct CrossingKeys {
    let key: LuaKey
    let deal: LuaKey
    let rule: LuaKey
    let basis: LuaKey
    let rate: LuaKey
    let amount: LuaKey
    let label: LuaKey
    let from: LuaKey
    let upTo: LuaKey
    let position: LuaKey
    let payee: LuaKey
    let held: LuaKey
    let share: LuaKey
    let role: LuaKey
    let measure: LuaKey
    let before: LuaKey
    let after: LuaKey
    let earned: LuaKey

    init(_ stack: borrowing LuaStack) {
        key = stack.intern("key")
        deal = stack.intern("deal")
        rule = stack.intern("rule")
        basis = stack.intern("basis")
        rate = stack.intern("rate")
        amount = stack.intern("amount")
        label = stack.intern("label")
        from = stack.intern("from")
        upTo = stack.intern("up_to")
        position = stack.intern("position")
        payee = stack.intern("payee")
        held = stack.intern("held")
        share = stack.intern("share")
        role = stack.intern("role")
        measure = stack.intern("measure")
        before = stack.intern("before")
        after = stack.intern("after")
        earned = stack.intern("earned")
    }
}
