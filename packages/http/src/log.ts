import { type DestinationStream, type Logger, pino, stdSerializers } from "pino";

declare module "pino" {
  namespace pino {
    interface LogFnFields {
      /** What went wrong is field `error`: of any other pino would write neither message nor stack. */
      readonly err?: never;
    }
  }
}

/** The register's log: lines of JSON with RFC 3339 times. What went wrong, if something did, is field `error`. */
export const logTo = (destination: DestinationStream, level: string): Logger =>
  pino(
    { level, base: null, timestamp: timestamps(), errorKey: "error", serializers: { error: told } },
    destination,
  );

/** A fault with its name, message and stack, as Powertools writes those of the functions behind streams. */
function told(fault: unknown): unknown {
  if (!(fault instanceof Error)) return fault;
  const { type: _, ...words } = stdSerializers.err(fault);
  return { name: fault.name, ...words };
}

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
