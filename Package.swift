// swift-tools-version: 6.2
import PackageDescription

let strict: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

let crypto: Target.Dependency = .product(name: "Crypto", package: "swift-crypto")

let package = Package(
    name: "lunaria",
    products: [.executable(name: "lunaria", targets: ["lunaria"])],
    traits: [
        .default(enabledTraits: ["Spreadsheets"]),
        .trait(name: "Spreadsheets", description: "Results as workbooks of Excel (xlsx), through libxlsxwriter."),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", from: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
    ],
    targets: [
        .systemLibrary(name: "CLua", pkgConfig: "lua5.4", providers: [.apt(["liblua5.4-dev"])]),
        .target(
            name: "CLuaShim", dependencies: ["CLua"], exclude: ["README.md"],
            cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
        .target(
            name: "LuaVM", dependencies: ["CLua", "CLuaShim"], exclude: ["README.md"], swiftSettings: strict),
        .executableTarget(name: "luavm-wall-probe", dependencies: ["LuaVM"], swiftSettings: strict),
        .executableTarget(name: "luavm-measure", dependencies: ["LuaVM"], swiftSettings: strict),
        .systemLibrary(name: "CEdit", pkgConfig: "libedit", providers: [.apt(["libedit-dev"])]),
        .target(
            name: "CLineEditor", dependencies: ["CEdit"], exclude: ["README.md"],
            cSettings: [.enableWarning("all"), .enableWarning("extra"), .treatAllWarnings(as: .error)]),
        .target(name: "LunariaCore", dependencies: [crypto], exclude: ["README.md"], swiftSettings: strict),
        .target(
            name: "LunariaFiles", exclude: ["README.md"], swiftSettings: strict),
        .systemLibrary(name: "CXlsxWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
        .target(
            name: "LunariaRender",
            dependencies: [
                "LunariaCore", .product(name: "Mustache", package: "swift-mustache"),
                .target(name: "CXlsxWriter", condition: .when(traits: ["Spreadsheets"])),
            ],
            exclude: ["README.md"], resources: [.embedInCode("HTML/Templates")], swiftSettings: strict),
        .target(
            name: "LunariaScripting", dependencies: ["LuaVM", "LunariaCore"], exclude: ["README.md"],
            resources: [.embedInCode("Kit")], swiftSettings: strict),
        .target(
            name: "LunariaStore",
            dependencies: [
                "LunariaCore", crypto, .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: ["README.md"],
            swiftSettings: strict),
        .target(
            name: "LunariaApp",
            dependencies: ["LunariaCore", "LunariaFiles", "LunariaRender", "LunariaScripting", "LunariaStore"],
            exclude: ["README.md"],
            swiftSettings: strict),
        .executableTarget(
            name: "lunaria",
            dependencies: [
                "CLineEditor", "LunariaApp", "LunariaCore",
                .product(name: "ArgumentParser", package: "swift-argument-parser"),
            ],
            exclude: ["README.md"],
            swiftSettings: strict),
        .testTarget(
            name: "LuaVMTests", dependencies: ["LuaVM", "luavm-wall-probe"], swiftSettings: strict),
        .testTarget(
            name: "LunariaCommandTests",
            dependencies: [
                "lunaria", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            exclude: [
                "Browser/everything.lua", "Browser/look.py", "Browser/questions.js", "Cases", "Plugins", "Prepared",
                "Python",
            ],
            swiftSettings: strict),
        .testTarget(name: "LunariaCoreTests", dependencies: ["LunariaCore"], swiftSettings: strict),
        .testTarget(name: "LunariaFilesTests", dependencies: ["LunariaFiles"], swiftSettings: strict),
        .testTarget(
            name: "LunariaStoreTests",
            dependencies: [
                "LunariaCore", "LunariaStore", .product(name: "GRDB", package: "GRDB.swift"),
                .product(name: "GRDBSQLite", package: "GRDB.swift"),
            ],
            swiftSettings: strict),
        .testTarget(
            name: "LunariaScriptingTests",
            dependencies: ["LuaVM", "LunariaCore", "LunariaScripting", "LunariaStore"], swiftSettings: strict),
        .testTarget(name: "LunariaRenderTests", dependencies: ["LunariaCore", "LunariaRender"], swiftSettings: strict),
    ],
    swiftLanguageModes: [.v6]
)
