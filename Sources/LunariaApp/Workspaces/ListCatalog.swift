import LunariaCore
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

    /// What is listed.
    public let subject: Subject

    /// Describes what to list.
    public init(_ subject: Subject) {
        self.subject = subject
    }

    /// Shows the list; answers what could not be loaded, in words.
    public func run(in session: Session, _ presentation: Presentation) throws -> [String] {
        var problems = session.catalog.refused.map(\.reason) + Self.unknownSections(session)
        let table =
            switch subject {
            case .runnables: try runnables(session) { problems.append(Failure($0).message) }
            case .plugins: plugins(session, showsReasons: presentation.format != .text)
            case .objects: objects(session)
            case .workflows: try WorkflowList(session).table { problems.append(Failure($0).message) }
            case .forms: forms(session) { problems.append(Failure($0).message) }
            }
        try presentation.show(Document([.table(table)]), language: session.language)
        // Fields that the data have otherwise come to light only when the data are opened.
        if problems.isEmpty {
            do { _ = try session.store() } catch { problems.append(Failure(error).message) }
        }
        return problems
    }

    /// Parameters in `workspace.lua` for plugins and scripts that are not there.
    static func unknownSections(_ session: Session) -> [String] {
        let catalog = session.catalog
        let names =
            catalog.plugins.map(\.manifest.name) + catalog.scripts.map(\.name)
            + (catalog.refused + catalog.setAside).map(\.name)
        return session.settings.parameters.keys.sorted().filter { !names.contains($0) }.map { name in
            "workspace.lua: parameters of '\(name)', and there is no plugin or script of that name"
                + Spelling.hint(for: name, among: names)
        }
    }

    private func runnables(_ session: Session, onFailure: (any Error) -> Void) throws -> Table {
        var table = Table(columns: [.init(.name), .init(.kind), .init(.from, title: Self.source), .init(.summary)])
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

    private func plugins(_ session: Session, showsReasons: Bool) -> Table {
        var table = Table(columns: [
            .init(.name), .init(.version), .init(.origin), .init(.state), .init(.summary),
        ])
        for plugin in session.catalog.plugins {
            let manifest = plugin.manifest
            table.append([
                .text(manifest.name), .text(manifest.version), .text(plugin.origin.rawValue), .text("ready"),
                .text(manifest.summary.text(in: session.language)),
            ])
        }
        for refused in session.catalog.refused {
            // As text the reasons stand below, where they do not make the table wide.
            table.append([
                .text(refused.name), .null, .null, .text("refused"), showsReasons ? .text(refused.reason) : .null,
            ])
        }
        for plugin in session.catalog.setAside {
            table.append([
                .text(plugin.name), .null, .text(plugin.origin.rawValue), .text("set aside"), .text(plugin.reason),
            ])
        }
        return table
    }

    private func objects(_ session: Session) -> Table {
        var table = Table(columns: [
            .init(.object), .init(.field), .init(.type), .init(.required), .init(.declaredBy),
        ])
        for object in session.catalog.schema.objects {
            for field in object.fields {
                let detail =
                    switch field.type {
                    case .reference(let target, _): "reference to \(target)"
                    case .choice(let choices): "choice: \(choices.joined(separator: ", "))"
                    default: field.type.name
                    }
                table.append([
                    .text(object.name), .text(field.name), .text(detail), .text(field.isRequired ? "yes" : ""),
                    .text(field.plugin ?? "core"),
                ])
            }
        }
        return table
    }
}
