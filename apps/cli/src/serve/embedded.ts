import type { RegisterKey } from "@collegium/api";
import type { Logger } from "pino";
import { type Io, say } from "../io.ts";
import type { Register } from "../register/open.ts";
import { registerApp } from "./app.ts";
import { sampleFolder } from "./assets.ts";
import type { ServeConfig } from "./config.ts";
import { greet } from "./greeting.ts";
import { quietly } from "./log.ts";
import type { Composed } from "./run.ts";
import { applySample, wantsSample } from "./sample.ts";
import { bringUpViews } from "./views.ts";

/** A register on this machine: its views are brought up, and where it is empty it gets the sample. */
export async function embedded(
  io: Io,
  register: Register,
  { key, folder, log, ...config }: ServeConfig & { key: RegisterKey; folder: string; log: Logger },
): Promise<Composed> {
  const { app, views } = registerApp(register, { key, log, ...config });
  await bringUpViews(io, register, views);
  const sample = config.sample && (await wantsSample(register.events));
  if (sample && (await register.events.head()) === 0) say(io, "The register is empty: recording a sample …");
  const filled = sample ? await quietly(log, () => applySample(app, key, sampleFolder())) : 0;
  return { app, greet: (url) => greet(io, { url, place: folder, folder, filled }) };
}
