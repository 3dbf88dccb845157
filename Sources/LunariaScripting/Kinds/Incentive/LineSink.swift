import LunariaCore

/// Takes the lines of a plan one by one, each with its explanation while a run is explained.
typealias LineSink = (IncentiveLine, Explanation?) throws -> Void
