import { type Settings, settingsFromEnvironment } from "@collegium/api";
import { pageSettings } from "@collegium/web";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";

/** What `serve` is told, by options before the environment. */
export interface ServeConfig extends Settings {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether an empty register gets the sample. */
  readonly sample: boolean;
  /** Where pages lead who reports an error: `mailto:` or a web address. */
  readonly reportTo: string | undefined;
  /** Where the issuer by which editors sign in answers browsers. */
  readonly signInOrigins: readonly string[];
}

const refuse = (message: string): never => {
  throw new CommandError(exitCodes.usage, message, "The settings are listed by: collegium help serve");
};

/** Reads the settings, and refuses what can't be meant before anything is opened. An empty variable counts as unset. */
export function serveConfig(given: { host?: string; port?: string }, { env }: Pick<Io, "env">): ServeConfig {
  if (env.COLLEGIUM_OIDC_ISSUER && !env.COLLEGIUM_OIDC_AUDIENCE)
    refuse("COLLEGIUM_OIDC_ISSUER is set, and COLLEGIUM_OIDC_AUDIENCE is not: say what its tokens are for.");
  if (env.COLLEGIUM_OIDC_AUDIENCE && !env.COLLEGIUM_OIDC_ISSUER)
    refuse("COLLEGIUM_OIDC_AUDIENCE is set, and COLLEGIUM_OIDC_ISSUER is not: say whose tokens are taken.");
  const told = settingsFromEnvironment(env);
  if ("refusal" in told) return refuse(told.refusal);
  const pages = pageSettings(env);
  if ("refusal" in pages) return refuse(pages.refusal);
  return {
    ...told.settings,
    host: given.host || env.HOST || "127.0.0.1",
    port: portOf(given.port ?? (env.PORT || "8787")),
    sample: onOff("COLLEGIUM_SAMPLE", env.COLLEGIUM_SAMPLE || "on"),
    reportTo: pages.settings.reportTo,
    signInOrigins: pages.settings.signInOrigins,
  };
}

function portOf(text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : refuse(`The port is “${text}”, not a number from 0 to 65535.`);
}

function onOff(name: string, value: string): boolean {
  if (value !== "on" && value !== "off") refuse(`${name} is “${value}”, neither on nor off.`);
  return value === "on";
}
