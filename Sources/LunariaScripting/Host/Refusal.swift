import LuaVM
public import LunariaCore

/// What a plugin refuses to work on, in its own words: the data or the parameters are at fault, not the plugin.
public struct Refusal: Error, Sendable, Spoken {
    /// The plugin or script.
    public let plugin: String
    /// Why, and what to do about it.
    public let message: String
    init(plugin: String, message: String) {
        self.plugin = plugin
        self.message = message
    }

    /// The sentence to show.
    public var words: Label { Label(en: "\(plugin) refuses: \(message)", zh: "\(plugin) 拒绝：\(message)") }
}

/// `refuse "…"`: ends the run because of its data or parameters.
struct RaisedRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    let message: String
    let hint: String? = nil

    static let refuse = HostFunction<Void>(
        .global, "refuse", "Ends the run because of its data or parameters, with the sentence alone.",
        takes: [.required("message", .text, "What is at fault and what to do about it.")],
        details: "The exit code is 65 instead of the 70 of `error`. Nothing of the run is kept.",
        example: #"refuse "enter a target for li.na""#
    ) { frame in
        let message = Reason.onOneLine(try frame.string(1))
        if let found = Reason.problem(with: message) {
            throw ScriptFault.argument(
                "refuse() is given \(found.en), expected \(Reason.expectation.en): what is at fault",
                hint: "refuse \"enter a target for li.na\"")
        }
        throw RaisedRefusal(message: message)
    }
}
