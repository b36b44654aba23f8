import { describe, expect, it } from "vitest";
import { asUnavailable } from "./faults.ts";
import { Unavailable } from "./unavailable.ts";

const fault = (more: object) => Object.assign(new Error("so it is"), more);
const cancelled = (...codes: string[]) =>
  fault({ name: "TransactionCanceledException", CancellationReasons: codes.map((Code) => ({ Code })) });

describe("a fault of DynamoDB", () => {
  it.each([
    ["throttling", fault({ name: "ThrottlingException" })],
    ["too much for the table", fault({ name: "ProvisionedThroughputExceededException" })],
    ["an internal fault", fault({ name: "InternalServerError", $metadata: { httpStatusCode: 500 } })],
    ["a gateway's fault", fault({ name: "SyntaxError", $metadata: { httpStatusCode: 504 } })],
    ["a connection refused", fault({ code: "ECONNREFUSED" })],
    ["a call that hung", fault({ name: "TimeoutError" })],
    ["a transaction under way", fault({ name: "TransactionConflictException" })],
    ["a transaction that met another", cancelled("None", "TransactionConflict")],
    ["a transaction that was throttled", cancelled("ThrottlingError", "None")],
  ])("passes: %s", (_, thrown) => {
    const unavailable = asUnavailable(thrown);
    expect(unavailable).toBeInstanceOf(Unavailable);
    expect(unavailable).toMatchObject({ code: "unavailable", retryAfterSeconds: 2, cause: thrown });
  });

  it.each([
    [
      "a table that is not there",
      fault({ name: "ResourceNotFoundException", $metadata: { httpStatusCode: 400 } }),
    ],
    ["a request that is none", fault({ name: "ValidationException", $metadata: { httpStatusCode: 400 } })],
    [
      "a permission that is missing",
      fault({ name: "AccessDeniedException", $metadata: { httpStatusCode: 400 } }),
    ],
    ["a slip in the program", new TypeError("undefined is not a function")],
    ["no error at all", "thrown"],
  ])("stays what it is: %s", (_, thrown) => expect(asUnavailable(thrown)).toBe(thrown));
});
