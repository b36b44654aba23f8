import { type Io, say, styled } from "../io.ts";

/** What a newcomer needs to know next. */
export function greet(
  io: Io,
  { url, folder, filled }: { url: string; folder: string; filled: number },
): void {
  const strong = (text: string) => styled(io.stderr, "bold", text);
  const lines = [
    "",
    `${strong("Collegium")} serves the register in ${folder}${filled === 0 ? "" : `, filled with a sample of ${filled} commits`}`,
    "",
    `  the API, browsable   ${url}/docs`,
    `  sessions             ${url}/v1/sessions`,
    `  topics               ${url}/v1/topics`,
    `  state and metrics    ${url}/readyz  ${url}/metrics`,
    "",
    "To write, in another terminal:",
    "",
    `  export COLLEGIUM_TOKEN=$(npx -y pnpm@12 collegium token --name you --scope record,curate --ttl 8h --data '${folder}')`,
    `  curl -X POST -H "Authorization: Bearer $COLLEGIUM_TOKEN" -H 'If-None-Match: *' -H 'Content-Type: application/json' \\`,
    `    -d '{"events":[{"type":"TopicDefined","data":{"names":{"en":"Fisheries"}}}]}' ${url}/v1/topics/fisheries/events`,
    `  npx -y pnpm@12 collegium show topics/fisheries --url ${url}`,
    "",
    "Ctrl-C ends it. Each request is a line of JSON on stdout.",
    "",
  ];
  for (const line of lines) say(io, line);
}
