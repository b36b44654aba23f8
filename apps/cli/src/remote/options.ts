import { type Client, createClient } from "@collegium/client";
import { type Command, Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";
import { patientFetch } from "./patient-fetch.ts";

const defaultUrl = "http://127.0.0.1:8787";

export interface RemoteOptions {
  readonly url?: string;
  readonly token?: string;
}

/** Adds where the register is and who writes. */
export const withRemote = (command: Command, { writes }: { writes: boolean }): Command => {
  command.addOption(new Option("--url <url>", `where the register is (COLLEGIUM_URL, else ${defaultUrl})`));
  return writes ? command.option("--token <token>", "who writes (COLLEGIUM_TOKEN)") : command;
};

/** A client for the register that was named. */
export function connect(
  io: Io,
  options: RemoteOptions,
): { client: Client; url: string; token: string | undefined } {
  const url = options.url ?? (io.env.COLLEGIUM_URL || defaultUrl);
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new CommandError(
      exitCodes.usage,
      `“${url}” is no address of a register.`,
      `Give one such as ${defaultUrl} with --url.`,
    );
  }
  const token = options.token ?? (io.env.COLLEGIUM_TOKEN || undefined);
  return { client: createClient({ url, token, fetch: patientFetch(url) }), url, token };
}

/** As `connect`, for commands that only make sense with a token. */
export function connectToWrite(io: Io, options: RemoteOptions): ReturnType<typeof connect> {
  const connected = connect(io, options);
  if (!connected.token)
    throw new CommandError(
      exitCodes.unreachable,
      "Writing takes a token, and there is none.",
      howToGetAToken,
    );
  return connected;
}

export const howToGetAToken =
  "Get one where the register runs: export COLLEGIUM_TOKEN=$(npx -y pnpm@12 collegium token --name you --scope record,curate)";
