import { type DestinationStream, type Logger, pino } from "pino";

/** The register's log: lines of JSON with RFC 3339 times. */
export const logTo = (destination: DestinationStream, level: string): Logger =>
  pino({ level, base: null, timestamp: timestamps() }, destination);

/** A busy register logs dozens of lines in one millisecond: their time is put into words once. */
function timestamps(): () => string {
  let last = Number.NaN;
  let words = "";
  return () => {
    const now = Date.now();
    if (now !== last) {
      last = now;
      words = `,"time":"${new Date(now).toISOString()}"`;
    }
    return words;
  };
}
