import type { Evidence } from "@collegium/domain";
import { event, type Write, write } from "./world.ts";

/** A passage that nobody claims anything of: sent by its words, kept by its place alone. */
export function setAside({ source, exact, start, end }: Evidence): Write {
  const why = "furniture";
  return {
    ...write("source", source, event("PassagesSetAside", { passages: [{ start, end }], why })),
    sent: [{ type: "PassagesSetAside", data: { passages: [{ exact }], why } }],
  };
}

/** Takes that back. */
export function takeUp({ source, exact, start, end }: Evidence): Write {
  return {
    ...write("source", source, event("PassagesTakenUp", { passages: [{ start, end }] })),
    sent: [{ type: "PassagesTakenUp", data: { passages: [{ exact }] } }],
  };
}
