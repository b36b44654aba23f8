import { resolve } from "node:path";
import type { Writable } from "node:stream";
import { styleText } from "node:util";

/** Everything that a command touches of the outside world but files and sockets. */
export interface Io {
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Where the user stands: paths that they give start here, also when pnpm changed folders on the way. */
  readonly cwd: string;
  /** Where the process stands; with pnpm, the workspace's root. */
  readonly base: string;
  readonly stdout: Writable;
  readonly stderr: Writable;
  /** Whether a person watches stderr, so that a line may be redrawn. */
  readonly live: boolean;
}

type Style = Parameters<typeof styleText>[0];

/** Takes the process's surroundings; `INIT_CWD` is where pnpm was called. */
export const systemIo = (): Io => ({
  env: process.env,
  cwd: process.env.INIT_CWD || process.cwd(),
  base: process.cwd(),
  stdout: process.stdout,
  stderr: process.stderr,
  live: process.stderr.isTTY === true && !process.env.CI,
});

export const print = (io: Io, line = ""): void => void io.stdout.write(`${line}\n`);
export const say = (io: Io, line = ""): void => void io.stderr.write(`${line}\n`);

/** Styles `text` where `stream` is a terminal that wants colours: `NO_COLOR` and `FORCE_COLOR` are respected. */
export const styled = (stream: Writable, style: Style, text: string): string =>
  styleText(style, text, { stream });

/** A path as the user gave it, made absolute. */
export const userPath = (io: Io, path: string): string => resolve(io.cwd, path);
