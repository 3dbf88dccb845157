/// One thing that plugins are checked for.
protocol PluginRule {
    /// The word by which findings name the rule.
    static var name: String { get }
    /// What is wrong with a plugin by this rule.
    static func findings(in plugin: CheckedPlugin) -> [PluginFinding]
}

/// All rules, in the order in which their findings on one line are shown.
enum PluginRules {
    static var all: [any PluginRule.Type] {
        [
            LoadingRule.self, GlobalRule.self, PermissionRule.self, FieldRule.self, ParameterRule.self, ModuleRule.self,
            EvidenceRule.self, FillRule.self, ChangeRule.self, RequirementRule.self, VersionRule.self, LabelRule.self,
            HelpRule.self,
            ReadmeRule.self, SpecRule.self,
        ]
    }
}
