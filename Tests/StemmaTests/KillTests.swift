import Foundation
import TestSupport
import Testing

@Suite("A process killed while it records")
struct KillTests {
    @Test("at any moment, the archive is whole, what was reported is there, and the next record works")
    func killed() throws {
        let newsroom = try Newsroom()
        let page = fixture("fenwick/courier-v1.html").path
        // Moments spread over twice the time that a record takes here, so that some runs end by themselves.
        let outcome = try newsroom.shell(
            """
            exec 2>/dev/null
            start=$(date +%s%N); stemma record --url https://weir.example/first '\(page)' >/dev/null
            span=$(( ($(date +%s%N) - start) / 1000000 ))
            for i in $(seq 20); do
              stemma record --json --url https://weir.example/a$i '\(page)' > out.$i &
              sleep $(awk "BEGIN { print $span * $i / 10 / 1000 }")
              kill -9 $!; wait $!
            done
            cat out.* | grep -o '"slug": *"a[0-9]*"' | tr -dc 'a0-9\\n'
            """)
        let reported = Set(outcome.text.split(separator: "\n").map(String.init))
        #expect(!reported.isEmpty)
        #expect(try newsroom.faults() == "")
        let listed = try newsroom.stemma("list").text.split(separator: "\n").compactMap {
            $0.split(separator: "\t").first.map(String.init)
        }
        #expect(reported.isSubset(of: listed))
        #expect(listed.count == Int(try newsroom.git("rev-list", "--count", "weir.example").text.dropLast()))
        try newsroom.record("fenwick/courier-v1.html", url: "https://weir.example/last")
        #expect(try newsroom.stemma("list").text.split(separator: "\n").count == listed.count + 1)
        #expect(try newsroom.faults() == "")
    }
}
