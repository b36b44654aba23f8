// The least that an answer over HTTP costs: node child.ts <file>; the file holds the status, headers and body to answer with.
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";

const { headers, body } = JSON.parse(readFileSync(process.argv[2] ?? "", "utf8")) as {
  headers: [string, string][];
  body: string;
};
const bytes = Buffer.from(body, "utf8");
const fields = headers.flat();

const server = createServer((_, response) => {
  response.writeHead(200, fields);
  response.end(bytes);
});
server.listen(0, "127.0.0.1", () => {
  process.stderr.write(`http://127.0.0.1:${(server.address() as AddressInfo).port}\n`);
});
