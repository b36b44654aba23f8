import type { RegisterKey } from "@collegium/api";
import { Unwritable } from "@collegium/event-store";
import type { Logger } from "pino";
import { type Io, say } from "../io.ts";
import type { Register } from "../register/open.ts";
import { registerApp } from "./app.ts";
import { sampleFolder } from "./assets.ts";
import type { ServeConfig } from "./config.ts";
import { greet } from "./greeting.ts";
import { quietly } from "./log.ts";
import { withPages } from "./pages.ts";
import type { Composed } from "./run.ts";
import { applySample, wantsSample } from "./sample.ts";
import { openSearchAt } from "./search.ts";
import { bringUpViews } from "./views.ts";

export interface Embedded extends ServeConfig {
  /** Undefined where there is none, and none can be made. */
  readonly key: RegisterKey | undefined;
  readonly folder: string;
  /** Where its search file is. */
  readonly search: string;
  readonly log: Logger;
}

/**
 * A register on this machine: its views are brought up, and where it is empty it gets the sample. Where nothing can be written it is served as
 * it is, and told so.
 */
export async function embedded(
  io: Io,
  register: Register,
  { key, folder, search: path, log, ...config }: Embedded,
): Promise<Composed> {
  const search = openSearchAt(path, register);
  const { app, views, observe } = registerApp(register, { key, log, ...config }, search);
  const inTheWay = await prepared(register, () => bringUpViews(io, register, views));
  let filled = 0;
  const late = await prepared(register, async () => {
    if (inTheWay || !key || !config.sample || !(await wantsSample(register.events))) return;
    if ((await register.events.head()) === 0) say(io, "The register is empty: recording a sample …");
    filled = await quietly(log, () => applySample(app, key, sampleFolder()));
  });
  const obstacle = inTheWay ?? late;
  const notes = obstacle ? await asItIs(register, obstacle) : [];
  for (const note of notes) log.warn(note);
  return {
    app: withPages(app, {
      ...register,
      views: register.sets.live,
      search: async () => search.file,
      log,
      observe,
      baseUrl: config.baseUrl,
      reportTo: config.reportTo,
      signInOrigins: config.signInOrigins,
    }),
    greet: (url) =>
      greet(io, { url, place: folder, folder: key && folder, filled, writable: !obstacle, notes }),
    stop: async () => {
      views.stop();
      await search.close();
    },
  };
}

/** Does what is done before a register is served; answers what was in its way, which keeps nobody from reading. */
async function prepared({ obstacle }: Register, work: () => Promise<void>): Promise<Unwritable | undefined> {
  try {
    await work();
    return await obstacle?.();
  } catch (fault) {
    const inTheWay = fault instanceof Unwritable ? fault : await obstacle?.();
    if (!inTheWay) throw fault;
    return inTheWay;
  }
}

/** What is to be known of a register that is served as it is. */
async function asItIs(
  { events, sets }: Pick<Register, "events" | "sets">,
  { message }: Unwritable,
): Promise<string[]> {
  const [head, shown] = await Promise.all([events.head(), sets.live.checkpoint()]);
  const behind = `Its views show the first ${shown} of ${head} commits: the others are to be seen in histories and changes alone.`;
  return [
    `It can be read, but nothing can be recorded: ${message}. /readyz tells when that is over.`,
    ...(shown < head ? [behind] : []),
  ];
}
