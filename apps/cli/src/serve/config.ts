import { type OidcSettings, oidcFromEnvironment } from "@collegium/api";
import { CommandError, exitCodes } from "../exit.ts";
import type { Io } from "../io.ts";

/** What `serve` is told, by options before the environment. */
export interface ServeConfig {
  readonly host: string;
  /** 0 takes any free port. */
  readonly port: number;
  /** Whether an empty register gets the sample. */
  readonly sample: boolean;
  readonly logLevel: string;
  /** Where the register is reached from outside; makes links absolute. */
  readonly baseUrl: string | undefined;
  /** An issuer whose tokens are taken besides the register's own. */
  readonly oidc: OidcSettings | undefined;
}

const logLevels = ["trace", "debug", "info", "warn", "error", "fatal", "silent"] as const;

const refuse = (message: string): never => {
  throw new CommandError(exitCodes.usage, message, "The settings are listed by: collegium help serve");
};

/** Reads the settings, and refuses what can't be meant before anything is opened. An empty variable counts as unset. */
export function serveConfig(given: { host?: string; port?: string }, { env }: Pick<Io, "env">): ServeConfig {
  const logLevel = env.LOG_LEVEL || "info";
  if (!logLevels.some((level) => level === logLevel))
    refuse(`LOG_LEVEL is ${logLevel}, not one of ${logLevels.join(", ")}.`);
  return {
    host: given.host || env.HOST || "127.0.0.1",
    port: portOf(given.port ?? (env.PORT || "8787")),
    sample: onOff("COLLEGIUM_SAMPLE", env.COLLEGIUM_SAMPLE || "on"),
    logLevel,
    baseUrl: baseUrlOf(env.COLLEGIUM_BASE_URL),
    oidc: oidcOf(env),
  };
}

function portOf(text: string): number {
  const port = /^[0-9]{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? port : refuse(`The port is “${text}”, not a number from 0 to 65535.`);
}

function baseUrlOf(url: string | undefined): string | undefined {
  if (!url) return undefined;
  if (!/^https?:/.test(url) || !URL.canParse(url))
    refuse(`COLLEGIUM_BASE_URL is “${url}”, not such as https://register.example.`);
  return url.replace(/\/+$/, "");
}

function onOff(name: string, value: string): boolean {
  if (value !== "on" && value !== "off") refuse(`${name} is “${value}”, neither on nor off.`);
  return value === "on";
}

function oidcOf(env: Io["env"]): OidcSettings | undefined {
  const told = oidcFromEnvironment(env);
  return "refusal" in told ? refuse(told.refusal) : told.settings;
}
