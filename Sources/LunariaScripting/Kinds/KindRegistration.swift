import LuaVM
import LunariaCore

/// The constructors of contributions, such as `command`, by the names that scripts call.
enum KindRegistration {
    static var kinds: [(name: String, read: (borrowing LuaFrame) throws -> Contribution)] {
        [
            ("command", { frame in .command(try CommandContribution(frame)) }),
            ("incentive", { frame in .incentive(try IncentiveContribution(frame)) }),
            ("planner", { frame in .planner(try PlannerContribution(frame)) }),
            ("alert", { frame in .alert(try AlertContribution(frame)) }),
            ("import_mapping", { frame in .importMapping(try ImportMappingContribution(frame)) }),
            ("hook", { frame in .hook(try HookContribution(frame)) }),
            ("workflow", { frame in .workflow(try WorkflowContribution(frame)) }),
            ("classification", { frame in .classification(try ClassificationContribution(frame)) }),
            ("report", { frame in .report(try ReportContribution(frame)) }),
            ("form", { frame in .form(try FormContribution(frame)) }),
        ]
    }

    /// The most that one file may contribute.
    static let maximumCount = 100

    /// Pushes the constructor of a kind; it answers a token that the file returns.
    static func push(_ read: @escaping (borrowing LuaFrame) throws -> Contribution, _ stack: borrowing LuaStack) {
        stack.push(closure: { frame in
            let (bridge, types) = try frame.crossing()
            guard bridge.run == nil else {
                throw ScriptFault(
                    .permission, "contributions are made while the file is loaded, not while it runs",
                    hint: "call it at the end of the file: return command { … }")
            }
            guard bridge.contributions.count < maximumCount else {
                throw ScriptFault.argument("the plugin makes more than \(maximumCount) contributions")
            }
            bridge.contributions.append(try read(frame))
            frame.stack.push(ContributionSlot(index: Int32(bridge.contributions.count - 1)), as: types.contribution)
            return 1
        })
    }

    static func register(_ stack: borrowing LuaStack) -> LuaUserdataType<ContributionSlot> {
        stack.register(LuaMetatable(name: "contribution"), for: ContributionSlot.self)
    }
}
