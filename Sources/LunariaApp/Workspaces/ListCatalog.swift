public import LunariaCore
import LunariaScripting

/// Lists what a workspace knows: runnables, plugins, objects, workflows, forms.
public struct ListCatalog {
    /// What to list.
    public enum Subject: String, Sendable, CaseIterable {
        case runnables
        case plugins
        case objects
        case workflows
        case forms
    }

    private static let source = Label(en: "from", zh: "来源")

    private static let states = [
        "ready": Label(en: "ready", zh: "可用"), "fails": Label(en: "fails", zh: "出错"),
        "refused": Label(en: "refused", zh: "被拒绝"), "set aside": Label(en: "set aside", zh: "已搁置"),
    ]

    /// What is listed.
    public let subject: Subject

    /// Describes what to list.
    public init(_ subject: Subject) {
        self.subject = subject
    }

    /// Shows the list; answers what could not be loaded, in words.
    public func run(in session: Session, _ presentation: Presentation) throws -> [Label] {
        var problems = session.catalog.refused.map(\.reason) + Self.unknownSections(session)
        let table =
            switch subject {
            case .runnables: try runnables(session) { problems.append(Failure($0).words) }
            case .plugins: plugins(session, showsReasons: presentation.format != .text, &problems)
            case .objects: objects(session, isForPeople: presentation.format.isForPeople)
            case .workflows: try WorkflowList(session).table { problems.append(Failure($0).words) }
            case .forms: forms(session) { problems.append(Failure($0).words) }
            }
        try presentation.show(Document([.table(table)]), language: session.language)
        // Fields that the data have otherwise come to light only when the data are opened.
        if problems.isEmpty {
            do { _ = try session.store() } catch { problems.append(Failure(error).words) }
        }
        return problems
    }

    /// Parameters in `workspace.lua` for plugins and scripts that are not there.
    static func unknownSections(_ session: Session) -> [Label] {
        let catalog = session.catalog
        let names =
            catalog.plugins.map(\.manifest.name) + catalog.scripts.map(\.name)
            + (catalog.refused + catalog.setAside).map(\.name)
        return session.settings.parameters.keys.sorted().filter { !names.contains($0) }.map { name in
            let hint = Spelling.suggestion(for: name, among: names)
            return Label(
                en: "workspace.lua: parameters of '\(name)', and there is no plugin or script of that name\(hint.en)",
                zh: "workspace.lua：有“\(name)”的参数，但没有这个名称的插件或脚本\(hint.zh)")
        }
    }

    private func runnables(_ session: Session, onFailure: (any Error) -> Void) throws -> Table {
        var table = Table(columns: [
            .init(.name), .init(.kind, words: .init(of: Runnable.Kind.self, Self.word)),
            .init(.from, title: Self.source), .init(.summary),
        ])
        for runnable in try session.host().runnables(onFailure: onFailure) {
            table.append([
                .text(runnable.name), .text(runnable.kind.rawValue), .text(runnable.place),
                .text(runnable.summary.text(in: session.language)),
            ])
        }
        return table
    }

    private func forms(_ session: Session, onFailure: (any Error) -> Void) -> Table {
        var table = Table(columns: [
            .init(.name), .init(.object), .init(.questions, alignment: .trailing), .init(.from, title: Self.source),
            .init(.label),
        ])
        for form in session.host().forms(onFailure: onFailure) {
            table.append([
                .text(form.name), .text(form.object), .integer(Int64(form.questions.count)), .text(form.place),
                .text(form.label.text(in: session.language)),
            ])
        }
        return table
    }

    private func plugins(_ session: Session, showsReasons: Bool, _ problems: inout [Label]) -> Table {
        let host = LuaScriptHost(catalog: session.catalog, settings: session.settings)
        let language = session.language
        var table = Table(columns: [
            .init(.name), .init(.version), .init(.origin, words: .init(of: Plugin.Origin.self, Self.word)),
            .init(.state, words: Self.states), .init(.summary),
        ])
        for plugin in session.catalog.plugins {
            let manifest = plugin.manifest
            var (state, words) = ("ready", manifest.summary)
            do {
                _ = try host.notes(on: manifest.name)
            } catch {
                let reason = Failure(error).words
                (state, words) = ("fails", showsReasons ? reason.firstLine : Label(""))
                problems.append(reason)
            }
            table.append([
                .text(manifest.name), .text(manifest.version), .text(plugin.origin.rawValue), .text(state),
                .text(words.text(in: language)),
            ])
        }
        for refused in session.catalog.refused {
            // As text the reasons stand below, where they do not make the table wide.
            table.append([
                .text(refused.name), .null, .null, .text("refused"),
                showsReasons ? .text(refused.reason.text(in: language)) : .null,
            ])
        }
        for plugin in session.catalog.setAside {
            table.append([
                .text(plugin.name), .null, .text(plugin.origin.rawValue), .text("set aside"),
                .text(plugin.reason.text(in: language)),
            ])
        }
        return table
    }

    private func objects(_ session: Session, isForPeople: Bool) -> Table {
        var table = Table(columns: [
            .init(.object), .init(.field), .init(.type, wraps: true),
            .init(.required, words: ["yes": Label(en: "yes", zh: "是")]),
            .init(.declaredBy, words: ["core": Label(en: "core", zh: "内置")]),
        ])
        for object in session.catalog.schema.objects {
            for field in object.fields {
                let type = isForPeople ? field.typeWords.text(in: session.language) : field.type.words.en
                table.append([
                    .text(object.name), .text(field.name), .text(type),
                    .text(field.isRequired ? "yes" : ""),
                    .text(field.plugin ?? "core"),
                ])
            }
        }
        return table
    }

    /// The kind in the one word that programs read, in both languages.
    private static func word(_ kind: Runnable.Kind) -> Label { Label(en: kind.rawValue, zh: kind.label.zh) }

    private static func word(_ origin: Plugin.Origin) -> Label {
        switch origin {
        case .bundled: Label(en: origin.rawValue, zh: "自带")
        case .workspace: Label(en: origin.rawValue, zh: "工作区")
        }
    }
}

extension Label {
    /// What is wrong, without the hint and the traceback below it.
    fileprivate var firstLine: Label {
        Label(en: String(en.prefix { $0 != "\n" }), zh: String(zh.prefix { $0 != "\n" }))
    }
}
