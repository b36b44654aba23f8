import { type Io, type Line, onTerminal, say, styled } from "../io.ts";

interface Greeting {
  readonly url: string;
  /** The register in words. */
  readonly place: string;
  /** Where the key is that tokens are signed with; undefined where only an issuer's tokens are taken. */
  readonly folder: string | undefined;
  /** Commits of the sample that were recorded. */
  readonly filled: number;
  /** Whether anything can be recorded now. */
  readonly writable?: boolean;
  /** What else is to be said. */
  readonly notes?: readonly string[];
}

/** What a newcomer needs to know next. */
export function greet(io: Io, { url, place, folder, filled, writable = true, notes = [] }: Greeting): void {
  const lines: Line[] = [
    "",
    [styled("bold", "Collegium"), ` serves the register in ${place}`],
    ...(filled === 0 ? [] : sampled(filled)),
    "",
    `  the register, to read                ${url}/`,
    `  the whole API, to try in a browser   ${url}/docs`,
    `  sessions: who met when, on what      ${url}/v1/sessions`,
    `  topics: what is spoken of            ${url}/v1/topics`,
    `  how the register is                  ${url}/readyz`,
    "",
    ...(writable ? [...howToWrite(url, folder), ""] : []),
    ...notes.flatMap((note) => [note, ""]),
    onTerminal(io)
      ? "Ctrl-C ends it. Writes and faults are told below; with LOG_LEVEL=debug reads are, too."
      : "Ctrl-C ends it. Writes and faults are lines of JSON on stdout; with LOG_LEVEL=debug reads are, too.",
    "",
  ];
  for (const line of lines) say(io, line);
}

const sampled = (commits: number): string[] => [
  "It begins with a sample: two joint sessions of the Belarusian and Russian",
  `foreign ministries' collegiums, Moscow 2009 and Minsk 2014, in ${commits} commits.`,
];

const howToWrite = (url: string, folder: string | undefined): string[] =>
  folder === undefined
    ? ["To write, take a token of the issuer that COLLEGIUM_OIDC_ISSUER names."]
    : writing(url, folder);

const writing = (url: string, folder: string): string[] => [
  "To write, in another terminal and this folder (the token lasts 8 hours):",
  "",
  "  export COLLEGIUM_TOKEN=$(npx -y pnpm@12 collegium token --name you \\",
  `    --scope record,curate --ttl 8h --data '${folder}')`,
  `  curl -X POST ${url}/v1/topics/fisheries/events \\`,
  `    -H "Authorization: Bearer $COLLEGIUM_TOKEN" -H 'If-None-Match: *' \\`,
  "    -H 'Content-Type: application/json' \\",
  `    -d '{"events":[{"type":"TopicDefined","data":{"names":{"en":"Fisheries"}}}]}'`,
  `  npx -y pnpm@12 collegium show topics/fisheries --url ${url}`,
];
