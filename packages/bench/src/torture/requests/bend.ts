import type { Random } from "@collegium/generator";
import { bodyOf } from "./bodies.ts";
import type { Operation } from "./contract.ts";
import { headersOf } from "./headers.ts";
import type { Bend, Making, Material } from "./making.ts";
import { targetOf } from "./target.ts";

/** A request as it goes out. */
export interface Bent {
  readonly operation: Operation;
  readonly method: string;
  /** Path and query, in ASCII. */
  readonly target: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
  readonly chunked: boolean;
}

/** Bends by how often each is taken: in a body there is most to bend. */
const ofWriting: readonly Bend[] = [
  "body",
  "body",
  "body",
  "body",
  "raw",
  "header",
  "query",
  "path",
  "method",
];
const ofReading: readonly Bend[] = ["path", "query", "header", "method", "raw"];
const methods = ["GET", "HEAD", "POST", "PUT", "DELETE", "PATCH", "OPTIONS"];

/** Makes a request that the contract allows, and bends it in no, one or two places. Half of all write. */
export function bend(material: Material, chances: Random, number: number): Bent {
  const { operations } = material.contract;
  const writing = operations.filter(({ requestBody }) => requestBody);
  const operation = chances.pick(chances.chance(0.5) ? writing : operations);
  const bends = new Set(
    chances.sample([...(operation.requestBody ? ofWriting : ofReading)], chances.pick([0, 1, 1, 1, 2])),
  );
  const making: Making = { ...material, chances, number, operation, bends, creates: chances.chance(0.7) };
  const body = bodyOf(making);
  return {
    operation,
    method: bends.has("method") ? chances.pick(methods) : operation.method,
    target: targetOf(making, body?.type),
    headers: headersOf(making, body?.type),
    ...(body && { body: body.bytes }),
    chunked: chances.chance(0.1),
  };
}
