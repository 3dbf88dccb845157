import LuaVM
public import LunariaCore

/// What a plugin refuses to work on, in its own words: the data or the parameters are at fault, not the plugin.
public struct Refusal: Error, Sendable, Spoken {
    /// The plugin or script.
    public let plugin: String
    /// Why, and what to do about it.
    public let message: Label
    init(plugin: String, message: Label) {
        self.plugin = plugin
        self.message = message
    }

    /// The sentence to show.
    public var words: Label { Label(en: "\(plugin) refuses: \(message.en)", zh: "\(plugin) 拒绝：\(message.zh)") }
}

/// `refuse "…"`: ends the run because of its data or parameters, unless the plugin catches it.
struct RaisedRefusal: LuaRaisable {
    let code = LuaError.Code.argument
    /// Why, in both languages.
    let words: Label
    let hint: String? = nil

    var message: String { words.en }

    static let refuse = HostFunction<Void>(
        .global, "refuse",
        "Raises an error that ends the run with the sentence alone, because its data or parameters are at fault.",
        takes: [.required("message", .label, "What is at fault and what to do about it.")],
        details:
            "The exit code is 65 instead of the 70 of `error`, and nothing of the run is kept. `pcall` and `xpcall` "
            + "catch it as any error, and then the run goes on.",
        example: #"refuse { en = "enter a target for li.na", zh = "请为 li.na 录入目标" }"#
    ) { frame in
        let words = try LuaLabel.readReason(frame.stack, at: 1, subject: "the message of refuse()") { found in
            ScriptFault.argument(
                "refuse() is given \(found.en), expected \(Reason.expectation.en): what is at fault",
                hint: "refuse \"enter a target for li.na\"")
        }
        throw RaisedRefusal(words: words)
    }
}
