import Foundation
import TestSupport
import Testing

@Suite("A run that is interrupted")
struct InterruptionTests {
    @Test("while it records many pages keeps what it reported", arguments: [SIGINT, SIGTERM])
    func interrupted(_ signal: Int32) throws {
        let newsroom = try Newsroom()
        for number in 1...40 {
            let page = """
                <html><head><title>Otter report \(number)</title>
                <link rel="canonical" href="https://weir.example/otter-\(number)"></head>
                <body><article><h1>Otter report \(number)</h1>
                <p>Report \(number): the otter was seen below the weir with a fish it had not paid for.</p>
                <p>It was asked to leave by the lock-keeper, and did so when it had finished.</p></article></body></html>
                """
            try newsroom.folder.write(page, to: "\(number).html")
        }
        let process = Process()
        // Tests run on threads that block signals, and the program would inherit that.
        let unblocking =
            "import os, signal, sys; signal.pthread_sigmask(signal.SIG_SETMASK, []); os.execv(sys.argv[1], sys.argv[1:])"
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["python3", "-c", unblocking, Program.path, "record", "--jsonl", "-A", newsroom.path]
            + (1...40).map { newsroom.folder.path(of: "\($0).html") }
        process.environment = hermeticEnvironment(home: newsroom.folder.path).merging(Program.environment) { $1 }
        let output = Pipe()
        process.standardOutput = output
        try process.run()
        // The first line says that the first page is recorded.
        var printed = output.fileHandleForReading.availableData
        kill(process.processIdentifier, signal)
        printed += output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()

        // The shell says 130 or 143 of such an end.
        #expect(process.terminationReason == .uncaughtSignal)
        #expect(process.terminationStatus == signal)
        let reported = String(decoding: printed, as: UTF8.self).split(separator: "\n").filter { $0.hasSuffix("}") }
        let listed = try newsroom.stemma("list").text.split(separator: "\n").count
        #expect((1..<40).contains(reported.count))
        // One more may have been recorded and not yet reported.
        #expect((reported.count...reported.count + 1).contains(listed))
        #expect(try newsroom.faults() == "")
        #expect(try newsroom.stemma("verify").status == 0)
        #expect(try newsroom.stemma("record", newsroom.folder.path(of: "40.html")).status == 0)
    }
}
