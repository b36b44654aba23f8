import { randomBytes } from "node:crypto";
import { entry, stream } from "../conformance/samples.ts";
import type { ViewWrite } from "../port.ts";

/** A document and an entry of any length. */
export const long = (id: string, body: string): ViewWrite[] => {
  const etag = `"1-${body.slice(0, 3)}"`;
  const view = { stream: stream(id), body: new TextEncoder().encode(body), etag };
  return [{ kind: "document", view }, entry(id, { body })];
};

/** Text that no compression makes smaller than three quarters of itself. */
export const noise = (bytes: number): string => randomBytes((bytes * 3) / 4).toString("base64");
