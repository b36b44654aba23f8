import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { CommandError, exitCodes } from "../exit.ts";
import { answerRefused, giveUp, type Refusing, refuse, refuseUnreadable } from "./refused.ts";

/** A server that takes requests. */
export interface Listening {
  /** Where it is found: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no more requests, lets those that run end for at most `graceMilliseconds`, then cuts what is left. */
  close(graceMilliseconds: number): Promise<void>;
}

/** Answers a request; where its server hands on what it knows of the connection, the app finds who is at its other end there. */
type Fetch = Parameters<typeof getRequestListener>[0];

/** Longer than the idle time of usual reverse proxies (60 s), so that they never send into a connection that just closed. */
const keepAliveMilliseconds = 65_000;
/** Header section at most; more is answered with 431. */
const maxHeaderBytes = 16 * 1024;
/** Of a body that nobody wants any more, at most this much is read, so that its sender comes to read the answer. */
const maxUnwantedBytes = 64 * 1024 * 1024;

/**
 * Serves `fetch` over HTTP/1.1. Slow senders are cut off: headers within 20 s, a whole request within 60 s. What can't be read as a
 * request is answered as a problem too.
 */
export async function listen(
  fetch: Fetch,
  { host, port, ...refusing }: { host: string; port: number } & Refusing,
): Promise<Listening> {
  const options = {
    keepAliveTimeout: keepAliveMilliseconds,
    headersTimeout: 20_000,
    requestTimeout: 60_000,
    // How often the two are looked after.
    connectionsCheckingInterval: 5_000,
    maxHeaderSize: maxHeaderBytes,
    // A request without it is refused all the same, but in our words.
    requireHostHeader: false,
  };
  const errorHandler = (error: unknown) => refuseUnreadable(error, refusing);
  // It would cut off whoever still sends half a second after the answer.
  const listener = getRequestListener(fetch, { errorHandler, autoCleanupIncoming: false });
  const take = (incoming: IncomingMessage, answer: ServerResponse) => {
    // HTTP/1.0 knows no Host: load balancers still look by it whether a server is well.
    if (incoming.httpVersion === "1.0") incoming.headers.host ??= "localhost";
    if (namesTwoHosts(incoming))
      return refuse(answer, "malformed", "The request has two Host headers.", refusing);
    if (hasBody(incoming)) answer.once("close", () => discardRest(incoming));
    // Nobody waits for it: what it rejects with would end the process, and everybody's requests with it.
    listener(incoming, answer).catch((fault: unknown) => giveUp(answer, fault, refusing));
  };
  const server = createServer(options, take);
  // Who has said all and closes its side still gets its answer.
  Object.assign(server, { httpAllowHalfOpen: true });
  server.on("checkContinue", (incoming: IncomingMessage, answer: ServerResponse) => {
    askWhenWanted(incoming, answer);
    take(incoming, answer);
  });
  server.on("checkExpectation", (incoming: IncomingMessage, answer: ServerResponse) => {
    const expected = String(incoming.headers.expect).slice(0, 100);
    if (hasBody(incoming)) answer.once("close", () => discardRest(incoming));
    refuse(answer, "expectation-failed", `Expect takes 100-continue alone, not “${expected}”.`, refusing);
  });
  answerRefused(server, refusing);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explainListening(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: urlOf(host, taken), close: (grace) => close(server, grace) };
}

/** RFC 9112, 3.2: node takes the first of two, and who stands before this server may have taken the other. */
function namesTwoHosts({ rawHeaders }: IncomingMessage): boolean {
  let hosts = 0;
  for (let index = 0; index < rawHeaders.length; index += 2) {
    const name = rawHeaders[index];
    if (name?.length === 4 && name.toLowerCase() === "host") hosts++;
  }
  return hosts > 1;
}

const hasBody = ({ headers }: IncomingMessage): boolean =>
  headers["transfer-encoding"] !== undefined ||
  (headers["content-length"] !== undefined && headers["content-length"] !== "0");

/** Reads what is left of an answered request's body, so that the connection can go on with the next one, or closes it where it is too much. */
function discardRest(incoming: IncomingMessage): void {
  if (incoming.readableEnded || incoming.destroyed) return;
  let left = maxUnwantedBytes;
  // The app's own reader has stopped, and would hold up the rest.
  incoming.removeAllListeners("data");
  incoming.on("data", (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) incoming.socket.destroySoon();
  });
  incoming.resume();
}

/** Sends `100 Continue` once the body is read: who is refused by the headers alone need not send it (RFC 9110, 10.1.1). */
function askWhenWanted(incoming: IncomingMessage, answer: ServerResponse): void {
  let asked = false;
  incoming.once("resume", () => {
    if (answer.headersSent) return;
    asked = true;
    answer.writeContinue();
  });
  const writeHead = answer.writeHead.bind(answer);
  answer.writeHead = ((...head: Parameters<typeof writeHead>) => {
    // Whether the body comes nevertheless can't be known: nothing after it could be told from it.
    if (!asked) answer.shouldKeepAlive = false;
    return writeHead(...head);
  }) as typeof answer.writeHead;
}

function close(server: Server, graceMilliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    // A connection that was busy when `close` was called is idle once its answer has gone out.
    const idle = setInterval(() => server.closeIdleConnections(), 50);
    const cut = setTimeout(() => server.closeAllConnections(), graceMilliseconds);
    server.close(() => {
      clearInterval(idle);
      clearTimeout(cut);
      resolve();
    });
  });
}

/** An address for all interfaces is no address to visit. */
function urlOf(host: string, port: number): string {
  const shown = host === "0.0.0.0" || host === "::" ? "localhost" : host.includes(":") ? `[${host}]` : host;
  return `http://${shown}:${port}`;
}

/** Why nothing can be listened on there, in words. */
export function explainListening(error: NodeJS.ErrnoException, host: string, port: number): Error {
  const at = `${host}:${port}`;
  switch (error.code) {
    case "EADDRINUSE":
      return new CommandError(
        exitCodes.unreachable,
        `${at} is taken by another program.`,
        `Choose another port: --port ${port === 65_535 ? port - 1 : port + 1}, or PORT.`,
      );
    case "EACCES":
      return new CommandError(
        exitCodes.unreachable,
        `This user may not listen on ${at}.`,
        "Choose a port above 1023: --port 8787, or PORT.",
      );
    case "EADDRNOTAVAIL":
    case "ENOTFOUND":
      return new CommandError(
        exitCodes.unreachable,
        `${host} is no address of this machine.`,
        "Choose one: --host 127.0.0.1, or 0.0.0.0 for all.",
      );
    default:
      return error;
  }
}
