import { logTo } from "@collegium/http";
import { type Logger, pino } from "pino";

/** A function's log. A line is written before its request's answer: afterwards the process may be frozen. */
export const stdoutLog = (level: string): Logger => logTo(pino.destination({ fd: 1, sync: true }), level);
