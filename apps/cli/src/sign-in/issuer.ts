import { beginSignIn, discovered, finishSignIn, type Terms, type Tokens } from "@collegium/client/sign-in";
import { CommandError, exitCodes } from "../exit.ts";
import { type Io, say } from "../io.ts";
import { listening } from "./loopback.ts";

interface Way extends Terms {
  readonly loopback: readonly string[];
}

/** How long somebody may take for password and second factor. */
const minutesToWait = 10;

/**
 * Signs in with the user's browser: authorization code with PKCE, returned to this machine (RFC 8252). `accept` looks at the tokens before the
 * browser tells how it went.
 */
export async function signInByBrowser<T>(
  io: Io,
  way: Way,
  { browser, accept }: { readonly browser: boolean; accept(tokens: Tokens): Promise<T> },
): Promise<T> {
  const server = await discovered(way.issuer);
  const loopback = await listening(way.loopback);
  try {
    const { url, begun } = await beginSignIn(server, way, loopback.redirectUri);
    const returned = loopback.returned(begun.state);
    say(io, `Sign in at ${way.issuer}, in a browser on this machine:`);
    say(io, `  ${url}`);
    // Nothing waits for the browser itself: it may stay open for as long as it likes, or not be there.
    if (browser) io.browse?.(url.href).catch(() => false);
    const { url: back, answer } = await inTime(returned);
    try {
      const accepted = await accept(await finishSignIn(server, way, begun, back));
      answer("You are signed in. This page can be closed.");
      return accepted;
    } catch (fault) {
      answer("You are not signed in: the terminal says why. This page can be closed.");
      throw fault;
    }
  } finally {
    loopback.close();
  }
}

async function inTime<T>(work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    const tooLate = new CommandError(
      exitCodes.unreachable,
      `Nobody signed in within ${minutesToWait} minutes.`,
      "Try again: collegium login",
    );
    timer = setTimeout(() => reject(tooLate), minutesToWait * 60_000);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
