import { type Line, type Styled, styled } from "../io.ts";

/** One entry of the log, as its line of JSON has it. */
export interface Logged {
  /** pino's number of the level: 20 is `debug`, 30 `info`, 40 `warn`, 50 `error`. */
  readonly level: number;
  readonly time: string;
  readonly msg?: string;
  readonly method?: string;
  readonly path?: string;
  readonly status?: number;
  readonly ms?: number;
  readonly actor?: string;
  readonly why?: string;
  readonly error?: { readonly message?: string; readonly stack?: string };
  readonly [field: string]: unknown;
}

/** An entry of the log for people at a terminal: one line, and of a fault where it happened. */
export function linesFor(entry: Logged): Line[] {
  const at = styled("dim", new Date(entry.time).toTimeString().slice(0, 8));
  return [[at, "  ", ...(isRequest(entry) ? request(entry) : note(entry))], ...stack(entry)];
}

type Request = Logged & Required<Pick<Logged, "status">>;
type Parts = (string | Styled)[];

const isRequest = (entry: Logged): entry is Request => entry.status !== undefined;

/** `POST 201 /v1/topics/fisheries/events by ada, 4 ms`; of what was no request, why. */
function request({ method = "?", status, path = "", ms, actor, why, requestId }: Request): Parts {
  const told = [
    actor !== undefined && ` by ${actor}`,
    ms !== undefined && `, ${ms} ms`,
    why !== undefined && `not understood: ${why}`,
    // What failed has a line of its own under the same id, which says why.
    status >= 500 && `, request ${requestId}`,
  ];
  const head: Parts = [`${method.padEnd(4)} `, styled(colourOf(status), `${status}`)];
  return [...head, ` ${path}`, styled("dim", told.filter(Boolean).join(""))];
}

const colourOf = (status: number) => (status >= 500 ? "red" : status >= 400 ? "yellow" : "green");

/** What else is told: the message, and its fields by their names. */
function note({ level, time: _, msg = "", error, ...fields }: Logged): Parts {
  const message = error?.message ? `${msg}: ${error.message}` : msg;
  const told = Object.entries(fields).map(([name, value]) => ` ${name}=${wordsFor(value)}`);
  const marked = level >= 50 ? styled("red", message) : level >= 40 ? styled("yellow", message) : message;
  return [marked, styled("dim", told.join(""))];
}

const wordsFor = (value: unknown): string => (typeof value === "string" ? value : JSON.stringify(value));

/** Where a fault happened: the lines of its stack below its message. */
const stack = ({ error }: Logged): Line[] =>
  (error?.stack ?? "")
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .map((line) => [styled("dim", `          ${line.trim()}`)]);
