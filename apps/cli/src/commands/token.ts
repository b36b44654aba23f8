import { grantRefusal, scopes, signToken } from "@collegium/api";
import { Command, InvalidArgumentError, Option } from "commander";
import { CommandError, exitCodes } from "../exit.ts";
import { print, say } from "../io.ts";
import { dataFolder, dataOption, prepareFolder } from "../register/folder.ts";
import { registerKey } from "../register/key.ts";
import type { Define } from "./define.ts";

type Scope = (typeof scopes)[number];

const help = `
The token alone goes to stdout. It is signed by the key in the data folder, so it counts for the register that serves that folder.
Scopes: record (record facts), curate (retract, withdraw, withhold, merge), operate.

Examples:
  export COLLEGIUM_TOKEN=$(npx -y pnpm@12 collegium token --name ada --scope record,curate --ttl 8h)
  collegium token --name press-desk --scope record --ttl 30d --data /srv/register`;

/** `token`: a token for an editor, signed by the register's own key. */
export const tokenCommand: Define = (io) =>
  new Command("token")
    .summary("print a token for an editor")
    .description("Signs a token for an editor with the register's own key, and prints it.")
    .requiredOption("--name <name>", "who will write: what the history says")
    .addOption(
      new Option("--scope <list>", "what the token allows, with commas")
        .argParser(parseScopes)
        .default(["record"], "record"),
    )
    .addOption(
      new Option("--ttl <time>", "how long it counts, such as 30m, 8h or 7d")
        .argParser(parseTtl)
        .default(8 * 3600, "8h"),
    )
    .addOption(dataOption())
    .addHelpText("after", help)
    .configureHelp({ showGlobalOptions: true })
    .action(
      async ({
        name,
        scope,
        ttl,
        data,
      }: {
        name: string;
        scope: readonly Scope[];
        ttl: number;
        data?: string;
      }) => {
        const grant = { name, scopes: scope, ttl };
        const refusal = grantRefusal(grant);
        if (refusal !== undefined)
          throw new CommandError(
            exitCodes.usage,
            `This token can't be made: ${refusal}.`,
            "Such as: collegium token --name ada --scope record,curate --ttl 8h",
          );
        const folder = dataFolder(io, data);
        prepareFolder(folder);
        const { key, created, warning } = await registerKey(folder);
        if (warning) say(io, warning);
        if (created)
          say(io, `There was no register in ${folder.path}: made its key. Serve it with: collegium serve`);
        print(io, await signToken(key, grant, new Date()));
      },
    );

function parseScopes(list: string): Scope[] {
  const names = list.split(",").map((name) => name.trim());
  const unknown = names.find((name) => !scopes.some((scope) => scope === name));
  if (unknown !== undefined) throw new InvalidArgumentError(`“${unknown}” is none of ${scopes.join(", ")}.`);
  return [...new Set(names as Scope[])];
}

const seconds = { s: 1, m: 60, h: 3600, d: 24 * 3600 };

/** Seconds of `90s`, `30m`, `8h` or `7d`. */
function parseTtl(text: string): number {
  const match = /^([1-9][0-9]{0,8})([smhd])$/.exec(text);
  if (!match) throw new InvalidArgumentError("Write a number and s, m, h or d, such as 8h.");
  return Number(match[1]) * seconds[match[2] as keyof typeof seconds];
}
