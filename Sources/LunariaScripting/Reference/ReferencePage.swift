/// Declarations that belong together: a page of the reference, and a file of stubs.
struct ReferencePage: Sendable {
    /// The name of the file: `date`.
    let name: String
    let title: String
    /// One sentence on what the page is about.
    let summary: String
    /// What `require` answers to `lunaria.NAME`, if the page is about a module.
    var module: Module?
    var functions: [FunctionDeclaration] = []
    /// Functions of Lua itself, which a language server knows without stubs.
    var builtins: [FunctionDeclaration] = []
    /// Global variables that hold values of the classes.
    var variables: [HostField] = []
    var tables: [HostTable] = []
    var classes: [HostClass] = []

    /// The shapes of modules.
    enum Module: Sendable {
        /// A table of functions.
        case table
        /// The one function of that name, which is a global, too.
        case function(String)
    }
}
