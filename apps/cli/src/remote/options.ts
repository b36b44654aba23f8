import { type Client, createClient } from "@collegium/client";
import { type Command, Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";
import { signedInAt } from "../sign-in/kept.ts";
import { canBeToken } from "../sign-in/safe.ts";
import { hasEnded, tokenSource } from "../sign-in/token.ts";
import { patientFetch } from "./patient-fetch.ts";

const defaultUrl = "http://127.0.0.1:8787";

export interface RemoteOptions {
  readonly url?: string;
  readonly token?: string;
}

/** Adds where the register is and who writes. */
export const withRemote = (command: Command, { writes }: { writes: boolean }): Command => {
  command.addOption(new Option("--url <url>", `where the register is (COLLEGIUM_URL, else ${defaultUrl})`));
  return writes
    ? command.option("--token <token>", "who writes (COLLEGIUM_TOKEN, else who signed in)")
    : command;
};

/** Where the register is that was named. */
export function registerUrl(io: Io, options: Pick<RemoteOptions, "url">): string {
  const url = options.url ?? (io.env.COLLEGIUM_URL || defaultUrl);
  if (!URL.canParse(url) || !/^https?:/.test(url)) {
    throw new CommandError(
      exitCodes.usage,
      `“${url}” is no address of a register.`,
      `Give one such as ${defaultUrl} with --url.`,
    );
  }
  return url;
}

/** A client of a register, with a token if there is one. */
export const clientAt = (url: string, token?: string): Client =>
  createClient({ url, token, fetch: patientFetch(url) });

/** The token that the command is given; undefined where it is given none. Refuses what can be none. */
function givenToken(io: Io, { token }: RemoteOptions): string | undefined {
  const given = (token ?? (io.env.COLLEGIUM_TOKEN || undefined))?.trim();
  if (given === undefined || canBeToken(given)) return given;
  throw new CommandError(
    exitCodes.usage,
    "What is given as a token can be no token.",
    "Give it alone and whole, on one line: in COLLEGIUM_TOKEN, or with --token.",
  );
}

/** A client to read with. Who is signed in sends that with reads too: what they wrote is not hidden by what caches keep for others. */
export async function connect(io: Io, options: RemoteOptions): Promise<Client> {
  const url = registerUrl(io, options);
  const token = givenToken(io, options);
  if (token !== undefined) return clientAt(url, token);
  const signedIn = await signedInAt(io, url);
  return clientAt(url, signedIn && !hasEnded(signedIn) ? signedIn.tokens.access : undefined);
}

/** A client to write with, by the token that was given, or of who signed in. Refuses where there is none. */
export async function connectToWrite(io: Io, options: RemoteOptions): Promise<Client> {
  const url = registerUrl(io, options);
  const token = givenToken(io, options);
  if (token !== undefined) return clientAt(url, token);
  const source = await tokenSource(io, url);
  if (!source)
    throw new CommandError(
      exitCodes.unreachable,
      "Writing takes a token, and there is none.",
      howToGetAToken,
    );
  // Whether it can be had at all is told before anything is read or sent.
  await source();
  const patient = patientFetch(url);
  return createClient({
    url,
    fetch: async (request) => {
      const signed = new Request(request);
      signed.headers.set("authorization", `Bearer ${await source()}`);
      return patient(signed);
    },
  });
}

export const howToGetAToken =
  "Sign in: collegium login. Or get one where the register runs: export COLLEGIUM_TOKEN=$(npx -y pnpm@12 collegium token --name you --scope record,curate)";
