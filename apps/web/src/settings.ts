import { isReportAddress, type SiteSettings, siteSettings } from "@collegium/http/settings";

/** What the reading room reads from its environment, however it is served. */
export interface PageSettings extends SiteSettings {
  /** `COLLEGIUM_REPORT_TO`: where errors in claims are reported, `mailto:` or a web address. */
  readonly reportTo: string | undefined;
  /** Of `COLLEGIUM_OIDC_ISSUER` and `COLLEGIUM_OIDC_ORIGINS`: where the editors' issuer answers browsers. */
  readonly signInOrigins: readonly string[];
}

/** Reads the settings, or says in a sentence which can't be meant. An empty variable counts as unset. */
export function pageSettings(
  env: Readonly<Record<string, string | undefined>>,
): { readonly settings: PageSettings } | { readonly refusal: string } {
  const told = siteSettings(env);
  if ("refusal" in told) return told;
  const reportTo = env.COLLEGIUM_REPORT_TO || undefined;
  if (reportTo !== undefined && !isReportAddress(reportTo))
    return {
      refusal: `COLLEGIUM_REPORT_TO is “${reportTo}”, neither mailto:somebody@register.example nor a web address.`,
    };
  return { settings: { ...told.settings, reportTo, signInOrigins: signInOrigins(env) } };
}

/** The API refuses what is no address, before anything is served. */
const signInOrigins = ({
  COLLEGIUM_OIDC_ISSUER: issuer = "",
  COLLEGIUM_OIDC_ORIGINS: others = "",
}: Readonly<Record<string, string | undefined>>): string[] => [
  ...new Set(
    [issuer, ...others.split(/\s+/)].filter((url) => URL.canParse(url)).map((url) => new URL(url).origin),
  ),
];
