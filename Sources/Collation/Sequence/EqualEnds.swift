/// The beginning and the end that two runs have in common, which every way of aligning them joins first.
enum EqualEnds {
    /// Joins the equal elements at both ends of two runs, and leaves the runs between; linear.
    @inline(__always)
    static func join(
        _ left: [UInt32], _ right: [UInt32], _ leftRun: inout Range<Int>, _ rightRun: inout Range<Int>,
        partners: inout [Int32]
    ) {
        var (start, end) = (leftRun.lowerBound, leftRun.upperBound)
        var (rightStart, rightEnd) = (rightRun.lowerBound, rightRun.upperBound)
        while start < end, rightStart < rightEnd, left[start] == right[rightStart] {
            partners[start] = Int32(rightStart)
            start += 1
            rightStart += 1
        }
        while start < end, rightStart < rightEnd, left[end - 1] == right[rightEnd - 1] {
            end -= 1
            rightEnd -= 1
            partners[end] = Int32(rightEnd)
        }
        leftRun = start..<end
        rightRun = rightStart..<rightEnd
    }
}
