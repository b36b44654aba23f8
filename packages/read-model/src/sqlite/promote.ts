import { setTimeout as delay } from "node:timers/promises";
import type { Position } from "@collegium/domain";
import { atOnce, Unwritable, usualPatience } from "@collegium/sqlite";
import type { ViewSets } from "../port.ts";
import type { Places } from "./open.ts";
import type { OpenSet } from "./open-sets.ts";

/** Between looks: another process that writes does so for moments. */
const pause = 5;

/** Which sets there are. */
interface Known {
  live(): number | undefined;
  /** The same number; undefined where there is no such set. */
  listed(id: number): number | undefined;
}

/**
 * Puts a set in the place of the live one. The register's file, in which the live one is named, is committed while nobody else can write to
 * the live one: what readers see never goes back.
 */
export function promoting({ register, sets }: Places, { live, listed }: Known): ViewSets["promote"] {
  const point = register.prepare("UPDATE view_live SET id = ?");

  /** Asks the live set; undefined where it can't be read. */
  function ofLive<T>(ask: (opened: OpenSet) => T): T | undefined {
    const id = live();
    try {
      return id === undefined ? undefined : ask(sets.open(id));
    } catch {
      return undefined;
    }
  }

  function pointTo(id: number, head: Position): boolean {
    if (listed(id) === undefined) return false;
    const mine = sets.open(id).set.checkpoint();
    const shown = ofLive(({ set }) => set.checkpoint()) ?? 0;
    return mine >= head && mine >= shown && point.run(id).changes > 0;
  }

  /** Undefined where another process has either lock at this moment, or was first. */
  function promoted(id: number, head: Position): boolean | undefined {
    const before = live();
    const pointed = () => atOnce(register, () => (live() === before ? pointTo(id, head) : undefined))?.result;
    const held = ofLive(({ file }) => file.db);
    let isHeld = false;
    try {
      if (held)
        return atOnce(held, () => {
          isHeld = true;
          return pointed();
        })?.result;
    } catch (fault) {
      if (isHeld) throw fault;
    }
    // One that can't be held, for it is damaged or for reading alone, gives way to any other.
    return pointed();
  }

  return async (id, head) => {
    if (listed(id) === undefined) return false;
    sets.open(id).file.settle?.();
    for (const end = performance.now() + usualPatience.milliseconds; performance.now() < end; ) {
      const done = promoted(id, head);
      if (done !== undefined) return done;
      await delay(pause);
    }
    throw new Unwritable("locked");
  };
}
