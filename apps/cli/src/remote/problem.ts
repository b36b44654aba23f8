import type { Problem } from "@collegium/client";
import { CommandError, type ExitCode, exitCodes } from "../exit.ts";
import { howToGetAToken } from "./options.ts";

type Passage = NonNullable<NonNullable<Problem["errors"]>[number]["passages"]>[number];

/** What a command takes the API's parameters from, such as `--address` for `url`. */
type Given = Readonly<Record<string, string>>;

/**
 * A problem as a command's end: what is wrong and where on the first lines, what to do next on the last. A parameter that no option of the command
 * gives, such as one in the address that was asked for, is called by its own name.
 */
export function refusal(problem: Problem, doing: string, given: Given = {}): CommandError {
  return new CommandError(
    exitOf(problem.status),
    [`${doing}: ${problem.detail}`, ...details(problem, given)].join("\n"),
    next(problem),
  );
}

/** Each error of a problem on a line of its own, with its place, its rule, and the passages that were meant. */
const details = ({ errors = [] }: Pick<Problem, "errors">, given: Given): string[] =>
  errors.flatMap(({ pointer, parameter, rule, detail, passages = [] }) => [
    `  ${parameter ? (given[parameter] ?? parameter) : pointer || "/"}: ${detail} (${rule})`,
    ...passages.map((passage) => `    ${passageLine(passage)}`),
  ]);

/** A passage in its surroundings, marked by brackets that no communiqué uses. */
export const passageLine = ({ prefix, exact, suffix, start, end }: Passage): string =>
  `…${prefix}⟦${exact}⟧${suffix}… (${start}–${end})`.replaceAll("\n", " ");

function exitOf(status: number): ExitCode {
  if ([401, 403, 429, 503, 507].includes(status)) return exitCodes.unreachable;
  return status >= 500 ? exitCodes.fault : exitCodes.refused;
}

function next({ status, instance, scopes }: Problem): string | undefined {
  if (status === 401) return howToGetAToken;
  if (status === 403 && scopes)
    return `The token needs the scope ${scopes.join(", ")}: collegium token --name you --scope ${["record", ...scopes.filter((scope) => scope !== "record")].join(",")}`;
  if (status === 507)
    return "When its operator has made room, try again: what was recorded stays, and is not recorded twice.";
  if (status === 429 || status === 503)
    return "Try again in a moment: what was recorded stays, and is not recorded twice.";
  return status >= 500 ? `The register's log says more, under ${instance}.` : undefined;
}
