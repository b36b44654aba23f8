import type { Command } from "commander";
import type { ExitCode } from "../exit.ts";
import type { Io } from "../io.ts";

/** Makes one command from its surroundings and a way to end otherwise than well. */
export type Define = (io: Io, end: (code: ExitCode) => void) => Command;
