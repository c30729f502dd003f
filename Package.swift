// swift-tools-version: 6.2

import PackageDescription

/// Applied to every target of ours: the language mode is Swift 6, warnings are errors.
let settings: [SwiftSetting] = [
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .treatAllWarnings(as: .error),
]

/// The languages that collation has word lists for, compiled in: the libraries read no file of their own when they run.
let collationLanguages = ["ar", "de", "en", "es", "fr", "it", "ja", "nl", "pl", "pt", "ru", "uk", "zh"]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let database = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "Stemma",
    products: [
        .executable(name: "stemma", targets: ["stemma"]),
        .library(
            name: "Stemma",
            targets: ["Article", "Extraction", "Collation", "Transparency", "Git", "Archive", "Findings", "Report"]),
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    ],
    targets: [
        // C libraries, from the distribution's packages.
        .systemLibrary(name: "CGumbo", pkgConfig: "gumbo", providers: [.apt(["libgumbo-dev"])]),
        .systemLibrary(name: "CLibdeflate", pkgConfig: "libdeflate", providers: [.apt(["libdeflate-dev"])]),
        .systemLibrary(name: "CLibgit2", pkgConfig: "libgit2", providers: [.apt(["libgit2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),

        // Modules, in the order in which they may import each other.
        .target(name: "Article", swiftSettings: settings),
        .target(
            name: "Extraction", dependencies: ["Article", "CGumbo", crypto],
            resources: [.embedInCode("Apparatus/Phrases"), .embedInCode("Suspicion/Signs")], swiftSettings: settings),
        .target(
            name: "Collation", dependencies: ["Article"],
            resources: collationLanguages.map { .embedInCode("Language/Data/\($0).txt") },
            swiftSettings: settings),
        .target(name: "Transparency", dependencies: [crypto], swiftSettings: settings),
        .target(name: "Git", dependencies: ["CLibdeflate", "CLibgit2", "CZlib", crypto], swiftSettings: settings),
        .target(
            name: "Archive", dependencies: ["Article", "Transparency", "Git", crypto, database],
            swiftSettings: settings),
        .target(name: "Findings", dependencies: ["Article", "Collation"], swiftSettings: settings),
        .target(name: "Report", dependencies: ["Article", "Collation", "Findings"], swiftSettings: settings),
        .executableTarget(
            name: "stemma",
            dependencies: [
                "Article", "Extraction", "Collation", "Transparency", "Git", "Archive", "Findings", "Report", arguments,
            ],
            swiftSettings: settings),

        // Tests, a target a module; what they share is in TestSupport.
        .target(name: "TestSupport", path: "Tests/Support", swiftSettings: settings),
        .testTarget(name: "ArticleTests", dependencies: ["Article"], swiftSettings: settings),
        .testTarget(name: "CollationTests", dependencies: ["Article", "Collation"], swiftSettings: settings),
        .testTarget(name: "ExtractionTests", dependencies: ["Article", "Extraction"], swiftSettings: settings),
        .testTarget(name: "GitTests", dependencies: ["Git", "CZlib", "TestSupport"], swiftSettings: settings),
        .testTarget(
            name: "TransparencyTests", dependencies: ["Transparency"], swiftSettings: settings),
        .testTarget(
            name: "ArchiveTests",
            dependencies: ["Archive", "Article", "Git", "TestSupport", "Transparency", crypto, database],
            swiftSettings: settings),
        .testTarget(
            name: "FindingsTests", dependencies: ["Article", "Collation", "Extraction", "Findings", "TestSupport"],
            swiftSettings: settings),
        .testTarget(
            name: "ReportTests", dependencies: ["Article", "Collation", "Findings", "Report", "TestSupport"],
            exclude: ["Golden"], swiftSettings: settings),
        .testTarget(
            name: "StemmaTests", dependencies: ["TestSupport", "stemma"], exclude: ["Golden"], swiftSettings: settings),
    ],
    swiftLanguageModes: [.v6]
)
