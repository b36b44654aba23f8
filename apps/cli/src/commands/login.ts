import type { components } from "@collegium/client";
import { SignInFailed, signInTerms, type Tokens } from "@collegium/client/sign-in";
import { Command } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import { readTextFile } from "../files.ts";
import { type Io, print, say } from "../io.ts";
import { clientAt, registerUrl, withRemote } from "../remote/options.ts";
import { patientFetch } from "../remote/patient-fetch.ts";
import { refusal } from "../remote/problem.ts";
import { signInByBrowser } from "../sign-in/issuer.ts";
import { keepSignedIn, type SignedIn } from "../sign-in/kept.ts";
import { canBeToken, expiryOf, safeAddress } from "../sign-in/safe.ts";
import type { Define } from "./define.ts";

const help = `
The register says which issuer it trusts; its page opens in your browser. The token is kept in the system's keyring, or where there is none
in a file that only you can read, for each register its own. Commands that write take it, and renew it; COLLEGIUM_TOKEN and --token come
before it. Sign in only at registers that you trust: whoever runs one sees the tokens that it is sent.

Examples:
  collegium login --url https://register.example
  collegium login --url https://register.example --no-browser
  collegium token --name ada | collegium login --token -`;

interface LoginOptions {
  readonly url?: string;
  readonly token?: string;
  readonly browser: boolean;
}

type Writer = components["schemas"]["Writer"];

/** `login`: keeps a token for what is written from this machine. */
export const loginCommand: Define = (io) =>
  withRemote(
    new Command("login")
      .summary("sign in at a register")
      .description(
        "Signs in at a register with the browser, or with a token, for all that is written there from this machine.",
      )
      .option("--token <->", "take a token from standard input instead")
      .option("--no-browser", "only print the address to go to"),
    { writes: false },
  )
    .addHelpText("after", help)
    .action(async (options: LoginOptions) => {
      const url = registerUrl(io, options);
      safeAddress(url);
      const accept = (signedIn: SignedIn) => accepted(io, url, signedIn);
      if (options.token !== undefined) return accept(await handedOver(io, options.token));
      const way = await wayAt(url);
      try {
        await signInByBrowser(io, way, {
          browser: options.browser,
          accept: (tokens: Tokens) => accept({ tokens, by: { issuer: way.issuer, clientId: way.clientId } }),
        });
      } catch (fault) {
        if (!(fault instanceof SignInFailed)) throw fault;
        throw new CommandError(
          exitCodes.unreachable,
          `You are not signed in: ${fault.message}.`,
          nextOf(fault),
          {
            cause: fault,
          },
        );
      }
    });

const nextOf = ({ reason }: SignInFailed): string =>
  reason === "unreachable"
    ? "Try again in a moment, or ask the register's operator."
    : "Try again: collegium login. If it stays so, ask the register's operator.";

async function wayAt(url: string) {
  const patient = patientFetch(url);
  const way = await signInTerms(url, patient).catch((fault: unknown) => {
    if (!(fault instanceof TypeError) && !(fault instanceof SyntaxError)) throw fault;
    throw new CommandError(
      exitCodes.unreachable,
      `What ${url} says of signing in can't be understood.`,
      "Is a register there?",
    );
  });
  if (way) return way;
  throw new CommandError(
    exitCodes.unreachable,
    `${url} names no issuer to sign in at.`,
    "Hand over a token that its operator made: collegium login --token - < token.txt",
  );
}

/** A token as somebody was given it. */
async function handedOver(io: Io, from: string): Promise<SignedIn> {
  if (from !== "-")
    throw new CommandError(
      exitCodes.usage,
      "A token is taken from standard input alone: what stands in a command line, other users of the machine see.",
      "Such as: collegium login --token - < token.txt",
    );
  const access = (await readTextFile(io, "-")).trim();
  if (!canBeToken(access))
    throw new CommandError(
      exitCodes.usage,
      "What came on standard input is no token.",
      "Such as: collegium login --token - < token.txt",
    );
  const expires = expiryOf(access);
  return { tokens: { access, ...(expires !== undefined && { expires }) } };
}

/** Keeps what the register takes; says as whom one writes. */
async function accepted(io: Io, url: string, signedIn: SignedIn): Promise<void> {
  const { access, expires } = signedIn.tokens;
  const answer = await clientAt(url, access).request("/v1/whoami");
  if (!answer.ok) throw refusal(answer.problem, "The register doesn't take this token");
  const { actor, scopes } = answer.data as Writer;
  const place = await keepSignedIn(io, url, signedIn);
  const until = expires === undefined ? "" : `, until ${new Date(expires).toISOString()}`;
  const renewed = signedIn.tokens.refresh === undefined ? "" : ", and renewed then";
  print(
    io,
    `Signed in at ${url} as ${actor}: ${scopes.join(", ") || "nothing allowed"}${until}${renewed}. Kept in ${place}.`,
  );
  if (scopes.length === 0)
    say(io, "Nothing can be written so: ask the register's operator for the scope record.");
}
