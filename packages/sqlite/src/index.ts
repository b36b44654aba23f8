export { atMost } from "./at-most.ts";
export { atOnce } from "./at-once.ts";
export { changeMark } from "./change-mark.ts";
export { ensure } from "./ensure.ts";
export { type Patience, patiently, usualPatience } from "./patience.ts";
export { writeProbe } from "./probe.ts";
export { openForReading, type Reading } from "./reading.ts";
export { type Transact, transactions } from "./transactions.ts";
export { asUnwritable, isBusy, type Obstacle, Unwritable } from "./unwritable.ts";
