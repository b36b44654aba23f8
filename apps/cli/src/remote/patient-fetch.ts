import { CommandError, exitCodes } from "../exit.ts";

const millisecondsToWait = 60_000;
const attempts = 4;
const longestPause = 10_000;
/** How a connection ends that was there before: another one may hold. */
const broken = new Set(["ECONNRESET", "ECONNABORTED", "EPIPE", "UND_ERR_SOCKET"]);

/**
 * A `fetch` that goes on where sending again is safe: reads, sheets, and writes with an `Idempotency-Key`. It sends again after a connection
 * that broke and after 429 and 503, as `Retry-After` asks. Where nothing answers at all, it ends the command with one clear line.
 */
export const patientFetch =
  (url: string) =>
  async (request: Request): Promise<Response> => {
    const safe =
      request.method === "GET" || request.headers.has("idempotency-key") || isSheet(new URL(request.url));
    for (let attempt = 1; ; attempt++) {
      const last = !safe || attempt === attempts;
      try {
        const response = await fetch(request.clone(), { signal: AbortSignal.timeout(millisecondsToWait) });
        if (last || (response.status !== 429 && response.status !== 503)) return response;
        await pause(Number(response.headers.get("retry-after") ?? 1) * 1000);
      } catch (error) {
        const code = codeOf(error);
        if (last || !broken.has(code)) throw unreachable(url, code);
        await pause(250 * 2 ** attempt);
      }
    }
  };

/** Sheets record nothing twice, however often they are sent, and drafts nothing at all. */
const isSheet = ({ pathname }: URL) => pathname === "/v1/sheets" || pathname === "/v1/drafts";

const pause = (milliseconds: number) =>
  new Promise((resolve) => setTimeout(resolve, Math.min(milliseconds || 1000, longestPause)));

/** What `fetch` hides behind “fetch failed”. */
function codeOf(error: unknown): string {
  const cause = (error as Error).cause as NodeJS.ErrnoException | undefined;
  return cause?.code ?? cause?.message ?? (error as Error).message;
}

const unreachable = (url: string, code: string) =>
  new CommandError(
    exitCodes.unreachable,
    `No register answers at ${url} (${code}).`,
    "Start one with: npx -y pnpm@12 start. Or name another with --url.",
  );
