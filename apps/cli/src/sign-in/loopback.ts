import { once } from "node:events";
import { createServer, type RequestListener, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { CommandError, exitCodes } from "../exit.ts";

/** What an issuer's page came back to. */
interface Return {
  readonly url: URL;
  /** Tells whoever looks at the browser how it went. */
  answer(words: string): void;
}

export interface Loopback {
  /** Where the issuer is to return to, with the port that was found free. */
  readonly redirectUri: string;
  /** The first return with this state; others are turned away, for any page could send them. */
  returned(state: string): Promise<Return>;
  close(): void;
}

/** Listens where an issuer returns to on this machine (RFC 8252, 7.3): at the first of the addresses that is free; without a port, at any. */
export async function listening(addresses: readonly string[]): Promise<Loopback> {
  for (const address of addresses) {
    const servers = await serversAt(new URL(address));
    if (servers) return loopbackOf(new URL(address), servers);
  }
  throw new CommandError(
    exitCodes.unreachable,
    `The issuer returns to ${addresses.join(" or ")}, and another program listens there.`,
    "End it for the moment, or hand a token over: collegium login --token -",
  );
}

/** Servers for an address; undefined where it is taken. A name may mean either version of IP: whoever takes the other would be given the code. */
async function serversAt({ hostname, port }: URL): Promise<Server[] | undefined> {
  const hosts = hostname === "localhost" ? ["127.0.0.1", "::1"] : [hostname.replace(/^\[|\]$/g, "")];
  const servers: Server[] = [];
  for (const host of hosts) {
    const [first] = servers;
    const at = first ? portOf(first) : Number(port || 0);
    const server = createServer({ requestTimeout: 10_000 });
    try {
      server.listen(at, host);
      await once(server, "listening");
      servers.push(server);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // Without IPv6 there is nobody at its address.
      if (first && (code === "EADDRNOTAVAIL" || code === "EAFNOSUPPORT")) continue;
      for (const one of servers) one.close();
      if (code === "EADDRINUSE" || code === "EACCES") return undefined;
      throw error;
    }
  }
  return servers;
}

const portOf = (server: Server): number => (server.address() as AddressInfo).port;

function loopbackOf(address: URL, servers: readonly Server[]): Loopback {
  const redirect = new URL(address);
  redirect.port = String(portOf(servers[0] as Server));
  let listener: RequestListener = (_request, response) => page(response, 404, "Nothing is here.");
  for (const server of servers) server.on("request", (request, response) => listener(request, response));
  return {
    redirectUri: redirect.href,
    returned: (state) =>
      new Promise((resolve) => {
        listener = ({ method, url = "" }, response) => {
          const at = URL.canParse(url, redirect.href) ? new URL(url, redirect) : undefined;
          if (method !== "GET" || at?.pathname !== redirect.pathname)
            return page(response, 404, "Nothing is here.");
          if (at.searchParams.get("state") !== state)
            return page(response, 400, "This is no answer to what was asked.");
          listener = (_request, other) => page(other, 404, "Nothing is here any more.");
          resolve({ url: at, answer: (words) => page(response, 200, words) });
        };
      }),
    close() {
      for (const server of servers) {
        server.close();
        server.closeIdleConnections();
      }
    },
  };
}

/** The words are this program's own, and plain text whatever they hold. */
const page = (response: ServerResponse, status: number, words: string): void =>
  void response
    .writeHead(status, {
      "content-type": "text/plain; charset=utf-8",
      "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
      "cache-control": "no-store",
      "referrer-policy": "no-referrer",
      "x-content-type-options": "nosniff",
      connection: "close",
    })
    .end(words);
