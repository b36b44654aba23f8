import type { Failure } from "../server/server.ts";
import type { DeskWords } from "./en.ts";

/** Why the register didn't do what was asked; what it says itself is in its own words. */
export const failureWords = ({ reviewing }: DeskWords, failure: Failure): string =>
  failure.failed === "told"
    ? [failure.title, failure.details.join(" ")].filter(Boolean).join(": ")
    : reviewing[failure.failed === "broken" ? "unreachable" : "signedOut"];
