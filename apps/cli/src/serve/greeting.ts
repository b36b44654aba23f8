import { type Io, type Line, say, styled } from "../io.ts";

interface Greeting {
  readonly url: string;
  /** The register in words. */
  readonly place: string;
  /** Where the key is that tokens are signed with; undefined where only an issuer's tokens are taken. */
  readonly folder: string | undefined;
  /** Commits of the sample that were recorded. */
  readonly filled: number;
  /** What else is to be said. */
  readonly notes?: readonly string[];
}

/** What a newcomer needs to know next. */
export function greet(io: Io, { url, place, folder, filled, notes = [] }: Greeting): void {
  const lines: Line[] = [
    "",
    [
      styled("bold", "Collegium"),
      ` serves the register in ${place}${filled === 0 ? "" : `, filled with a sample of ${filled} commits`}`,
    ],
    "",
    `  the API, browsable   ${url}/docs`,
    `  sessions             ${url}/v1/sessions`,
    `  topics               ${url}/v1/topics`,
    `  state and metrics    ${url}/readyz  ${url}/metrics`,
    "",
    ...(folder === undefined
      ? ["To write, take a token of the issuer that COLLEGIUM_OIDC_ISSUER names."]
      : writing(url, folder)),
    "",
    ...notes.flatMap((note) => [note, ""]),
    "Ctrl-C ends it. Each request is a line of JSON on stdout.",
    "",
  ];
  for (const line of lines) say(io, line);
}

const writing = (url: string, folder: string): string[] => [
  "To write, in another terminal:",
  "",
  `  export COLLEGIUM_TOKEN=$(npx -y pnpm@12 collegium token --name you --scope record,curate --ttl 8h --data '${folder}')`,
  `  curl -X POST -H "Authorization: Bearer $COLLEGIUM_TOKEN" -H 'If-None-Match: *' -H 'Content-Type: application/json' \\`,
  `    -d '{"events":[{"type":"TopicDefined","data":{"names":{"en":"Fisheries"}}}]}' ${url}/v1/topics/fisheries/events`,
  `  npx -y pnpm@12 collegium show topics/fisheries --url ${url}`,
];
