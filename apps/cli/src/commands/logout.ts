import { forgetTokens, SignInFailed } from "@collegium/client/sign-in";
import { Command } from "commander";
import { print, say } from "../io.ts";
import { registerUrl, withRemote } from "../remote/options.ts";
import { forgetSignedIn, signedInAt } from "../sign-in/kept.ts";
import type { Define } from "./define.ts";

const help = `
The issuer is asked to end what it gave, where it offers that. A token that was handed over stays good until it ends by itself.

Examples:
  collegium logout --url https://register.example`;

/** `logout`: forgets who is signed in. */
export const logoutCommand: Define = (io) =>
  withRemote(
    new Command("logout")
      .summary("sign out at a register")
      .description("Forgets the token for a register, and has its issuer end it."),
    { writes: false },
  )
    .addHelpText("after", help)
    .action(async (options: { readonly url?: string }) => {
      const url = registerUrl(io, options);
      // What can't be read, such as a file that is open to others, is forgotten all the same.
      const signedIn = await signedInAt(io, url).catch(() => "unreadable" as const);
      await forgetSignedIn(io, url);
      if (signedIn === undefined) return print(io, `Nobody was signed in at ${url}.`);
      print(io, `Signed out at ${url}.`);
      if (signedIn === "unreadable" || !signedIn.by) return;
      try {
        if (!(await forgetTokens(signedIn.by, signedIn.tokens)))
          say(io, `${signedIn.by.issuer} ends no tokens: this one ends by itself.`);
      } catch (fault) {
        if (!(fault instanceof SignInFailed)) throw fault;
        say(io, `The issuer could not be asked to end the token: ${fault.message}. It ends by itself.`);
      }
    });
