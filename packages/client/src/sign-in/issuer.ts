import {
  AuthorizationResponseError,
  type AuthorizationServer,
  allowInsecureRequests,
  discoveryRequest,
  type HttpRequestOptions,
  OperationProcessingError,
  processDiscoveryResponse,
  ResponseBodyError,
} from "oauth4webapi";
import { SignInFailed } from "./failed.ts";

const millisecondsToWait = 15_000;

/** `http://` is for an issuer on the machine itself alone. */
const isHere = ({ protocol, hostname }: URL): boolean =>
  protocol === "http:" && /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/.test(hostname);

/** How an issuer's addresses are asked. */
export const asking = (issuer: string): Pick<HttpRequestOptions<"GET">, "signal"> & object => ({
  signal: AbortSignal.timeout(millisecondsToWait),
  ...(isHere(new URL(issuer)) && { [allowInsecureRequests]: true }),
});

/** What an issuer publishes of itself (OpenID Connect Discovery 1.0). */
export async function discovered(issuer: string): Promise<AuthorizationServer> {
  return explained(issuer, async () => {
    const url = new URL(issuer);
    const found = await processDiscoveryResponse(url, await discoveryRequest(url, asking(issuer)));
    for (const endpoint of [found.authorization_endpoint, found.token_endpoint]) {
      const at = endpoint !== undefined && URL.canParse(endpoint) ? new URL(endpoint) : undefined;
      // The first is opened in a browser: nothing but an address of the web may be.
      if (!at || !(at.protocol === "https:" || (isHere(at) && isHere(url))))
        throw new SignInFailed("unexpected", `${issuer} doesn't say where one signs in`);
    }
    return found;
  });
}

/** What went wrong with an issuer, in one form. */
export async function explained<T>(issuer: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    if (cause instanceof SignInFailed) throw cause;
    if (cause instanceof AuthorizationResponseError || cause instanceof ResponseBodyError) {
      const { error, error_description: said } = cause;
      throw new SignInFailed("denied", `${issuer} says ${error}${said ? ` (${said})` : ""}`, {
        error,
        cause,
      });
    }
    if (cause instanceof OperationProcessingError)
      throw new SignInFailed("unexpected", `${issuer} answered what can't be used: ${cause.message}`, {
        cause,
      });
    throw new SignInFailed("unreachable", `${issuer} can't be reached`, { cause });
  }
}
