// Runs one script that no deadline can stop, for the test of the outer wall: the pattern backtracks inside C for minutes.

import LuaVM

let vm = try LuaVM(limits: LuaLimits(deadline: .milliseconds(50)), seed: 1)
try vm.load("return ((('\"'):rep(4000)):find((('\".-'):rep(4)) .. 'b'))", name: "@plugins/stuck/main.lua")
let wall = OuterWall(
    grace: .milliseconds(100), message: "plugin 'stuck' was stopped: it did not come back\n", exitStatus: 124)
try vm.call(results: 1, wall: wall)
