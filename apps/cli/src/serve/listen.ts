import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { getRequestListener } from "@hono/node-server";
import { CommandError, exitCodes } from "../exit.ts";
import { answerRefused, type Refusing, refuseUnreadable } from "./refused.ts";

/** A server that takes requests. */
export interface Listening {
  /** Where it is found: `http://127.0.0.1:8787`. */
  readonly url: string;
  /** Takes no more requests, lets those that run end for at most `graceMilliseconds`, then cuts what is left. */
  close(graceMilliseconds: number): Promise<void>;
}

type Fetch = (request: Request) => Response | Promise<Response>;

/** Longer than the idle time of usual reverse proxies (60 s), so that they never send into a connection that just closed. */
const keepAliveMilliseconds = 65_000;
/** Header section at most; more is answered with 431. */
const maxHeaderBytes = 16 * 1024;

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
    maxHeaderSize: maxHeaderBytes,
    // A request without it is refused all the same, but in our words.
    requireHostHeader: false,
  };
  const errorHandler = (error: unknown) => refuseUnreadable(error, refusing);
  const listener = getRequestListener(fetch, { errorHandler });
  const server = createServer(options, (incoming, outgoing) => {
    // HTTP/1.0 knows no Host: load balancers still look by it whether a server is well.
    if (incoming.httpVersion === "1.0") incoming.headers.host ??= "localhost";
    return listener(incoming, outgoing);
  });
  answerRefused(server, refusing);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(explain(error, host, port)));
    server.listen(port, host, resolve);
  });
  const { port: taken } = server.address() as AddressInfo;
  return { url: urlOf(host, taken), close: (grace) => close(server, grace) };
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

function explain(error: NodeJS.ErrnoException, host: string, port: number): Error {
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
