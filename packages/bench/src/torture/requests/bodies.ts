import type { Random } from "@collegium/generator";
import type { Schema } from "./contract.ts";
import { hostileStrings } from "./hostile.ts";
import { instance } from "./instance.ts";
import type { Making } from "./making.ts";
import { spoil } from "./spoil.ts";

export interface Body {
  readonly bytes: string | Buffer;
  readonly type: string;
}

/** The body of a request that writes; undefined for one that reads. */
export function bodyOf(making: Making): Body | undefined {
  const { chances, operation, bends } = making;
  if (!operation.requestBody) return undefined;
  const [media, { schema, example }] = chances.pick(Object.entries(operation.requestBody.content));
  const { type, whole } =
    media === "application/json" ? events(making, schema, example) : text(making, media);
  return { type, bytes: bends.has("raw") ? broken(whole, chances) : whole };
}

function events(making: Making, schema: Schema, example: unknown): { type: string; whole: string } {
  const { chances, bends } = making;
  let value = chances.chance(0.1) ? example : write(making, schema);
  if (bends.has("body"))
    for (let times = chances.int(1, 2); times > 0; times--) value = spoil(value, chances);
  return { type: "application/json", whole: JSON.stringify(value) ?? "" };
}

/** Events of the right stream; where they create it, the first is one that does. */
function write({ contract, known, chances, creates }: Making, schema: Schema): unknown {
  const item = contract.resolve(schema).properties?.events?.items ?? {};
  const { anyOf, oneOf } = contract.resolve(item);
  const kinds = anyOf ?? oneOf ?? [item];
  const isCreation = (of: Schema) => /(Registered|Defined|Announced|Held)Draft$/.test(of.$ref ?? "");
  const first =
    kinds.find((of) => isCreation(of) && (kinds.length < 9 || /SessionHeld/.test(of.$ref ?? ""))) ?? item;
  const rest = kinds.filter((of) => !isCreation(of) || /OfficeHeld/.test(of.$ref ?? ""));
  const more = Array.from({ length: chances.int(creates ? 0 : 1, 3) }, () => chances.pick(rest));
  const asked = creates ? [first, ...more] : more;
  return { events: asked.map((of) => instance(of, contract, known, chances)), reason: "As printed" };
}

const boundary = "between";

/** A text to deposit, often with signs in it that few texts have. */
function text({ chances, known, bends }: Making, media: string): { type: string; whole: string } {
  const signs = Array.from({ length: chances.int(0, 4) }, () => chances.pick(hostileStrings));
  const words = ["On 5 May 2031 the ministers met.", ...signs, "They discussed trade."];
  const printed = words.join(chances.pick([" ", "\n", "\r\n", "\r"]));
  if (media !== "multipart/form-data") return { type: `${media}; charset=utf-8`, whole: printed };
  const given = {
    title: "A communiqué",
    kind: "other",
    publishers: [chances.pick(known.ids.body)],
    published: "2031",
    language: "en",
  };
  const details = JSON.stringify(bends.has("body") ? spoil(given, chances) : given);
  const part = (name: string, value: string) =>
    `--${boundary}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${value}\r\n`;
  return {
    type: `${media}; boundary=${boundary}`,
    whole: `${part("details", details)}${part("text", printed)}--${boundary}--\r\n`,
  };
}

/** Bytes as a bad line or a bad program makes them. */
function broken(whole: string, chances: Random): string | Buffer {
  const bytes = Buffer.from(whole);
  const at = chances.int(0, bytes.length);
  switch (chances.int(0, 7)) {
    case 0:
      return bytes.subarray(0, at);
    case 1:
      return Buffer.concat([bytes.subarray(0, at), Buffer.from([chances.int(0, 255)]), bytes.subarray(at)]);
    case 2:
      return "[".repeat(chances.int(1, 100_000));
    case 3:
      return `{"events":${'{"a":'.repeat(5_000)}1${"}".repeat(5_000)}}`;
    case 4:
      return `{"events":[],"events":${whole || "1"}}`;
    case 5:
      return Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]);
    case 6:
      return Buffer.from(whole, "utf16le");
    default:
      return whole + " ".repeat(chances.pick([1, 1_000, 1_048_576, 1_048_577]));
  }
}
