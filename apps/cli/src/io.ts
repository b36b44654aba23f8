import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { styleText } from "node:util";
import { browse, type Keyring, systemKeyring } from "./desktop.ts";
import { harmless } from "./shown.ts";

/** Where a command's words go. It can't be written to but by `print`, `say` and `redraw`, which let no control through. */
interface Output {
  readonly writable: boolean;
}

/** Everything that a command touches of the outside world but files and sockets. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the user stands: paths that they give start here, also when pnpm changed folders on the way. */
  readonly cwd: string;
  /** Where the process stands; with pnpm, the workspace's root. */
  readonly base: string;
  /** Empty where there is none. */
  readonly stdin?: AsyncIterable<Uint8Array>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** Whether a person watches stderr, so that a line may be redrawn. */
  readonly live: boolean;
  /** Undefined where the machine has none. */
  readonly keyring?: () => Promise<Keyring | undefined>;
  /** Opens an address of the web in the user's browser; false where there is none. */
  readonly browse?: (url: string) => Promise<boolean>;
}

type Style = Parameters<typeof styleText>[0];

/** Words in a style, where the terminal wants colours: `NO_COLOR` and `FORCE_COLOR` are respected. */
export interface Styled {
  readonly style: Style;
  readonly text: string;
}

/** A line of words, some of them in a style. */
export type Line = string | readonly (string | Styled)[];

/** Takes the process's surroundings; `INIT_CWD` is where pnpm was called. */
export const systemIo = (): Io => ({
  env: process.env,
  cwd: process.env.INIT_CWD || process.cwd(),
  base: process.cwd(),
  // Opened when it is read: a program that holds it open does not end by itself.
  get stdin() {
    return process.stdin;
  },
  stdout: process.stdout,
  stderr: process.stderr,
  live: process.stderr.isTTY === true && !process.env.CI,
  keyring: systemKeyring,
  browse,
});

/** A result, on stdout. Whatever it is made of, no control reaches the terminal. */
export const print = (io: Io, line: Line = ""): void => write(io.stdout, `${rendered(io.stdout, line)}\n`);
/** Everything else that is for people, on stderr; as harmless as `print`. */
export const say = (io: Io, line: Line = ""): void => write(io.stderr, `${rendered(io.stderr, line)}\n`);

/** What commander says, which has its own line ends. */
export const printAsIs = (io: Io, text: string): void => write(io.stdout, harmless(text));
export const sayAsIs = (io: Io, text: string): void => write(io.stderr, harmless(text));

/** Puts a line in place of the one that was drawn last; an empty one removes it. Only where a person watches. */
export const redraw = (io: Io, line = ""): void => write(io.stderr, `\r\x1b[2K${harmless(line)}`);

/** Standard output for bytes that are meant for programs; undefined where a terminal would get them. */
export function bytesOutput(io: Io): Writable | undefined {
  return onTerminal(io) ? undefined : (io.stdout as Writable);
}

/** Whether a person sees what is printed. */
export const onTerminal = ({ stdout }: Io): boolean => "isTTY" in stdout && stdout.isTTY === true;

export const styled = (style: Style, text: string): Styled => ({ style, text });

/** A path as the user gave it, made absolute. */
export const userPath = (io: Io, path: string): string => resolve(io.cwd, path);

const write = (output: Output, text: string): void => void (output as Writable).write(text);

function rendered(output: Output, line: Line): string {
  if (typeof line === "string") return harmless(line);
  return line
    .map((part) =>
      typeof part === "string"
        ? harmless(part)
        : styleText(part.style, harmless(part.text), { stream: output as Writable }),
    )
    .join("");
}
