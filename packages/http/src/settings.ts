type Env = Readonly<Record<string, string | undefined>>;

/** What every app reads from its environment, however it is served. */
export interface SiteSettings {
  /** `LOG_LEVEL`. */
  readonly logLevel: string;
  /** `COLLEGIUM_BASE_URL`: where the register is reached from outside, without a slash at the end; makes links absolute. */
  readonly baseUrl: string | undefined;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

/** Reads the settings, or says in a sentence which can't be meant. An empty variable counts as unset. */
export function siteSettings(env: Env): { readonly settings: SiteSettings } | { readonly refusal: string } {
  const { LOG_LEVEL: level, COLLEGIUM_BASE_URL: url } = env;
  const logLevel = level || "info";
  if (!logLevels.some((known) => known === logLevel))
    return { refusal: `LOG_LEVEL is ${logLevel}, not one of ${logLevels.join(", ")}.` };
  if (url && (!/^https?:/.test(url) || !URL.canParse(url)))
    return { refusal: `COLLEGIUM_BASE_URL is “${url}”, not such as https://register.example.` };
  return { settings: { logLevel, baseUrl: url ? url.replace(/\/+$/, "") : undefined } };
}

/** Whether errors can be reported there: a mail address as a link has it, or a web address. */
export const isReportAddress = (address: string): boolean =>
  /^(?:mailto:[^\s@<>"]+@[^\s@<>"]+|https?:\/\/[^\s<>"]+)$/.test(address);
