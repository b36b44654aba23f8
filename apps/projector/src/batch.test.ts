import { Unavailable } from "@collegium/dynamodb";
import { ViewSetRemoved } from "@collegium/read-model";
import type { Context, DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { onBatches, Unfinished } from "./batch.ts";
import { recording } from "./testing/recording.ts";

const record = (number: string): DynamoDBRecord => ({ dynamodb: { SequenceNumber: number } });
const batch = { Records: ["1", "2", "3"].map(record) };
const numbers = (records: readonly DynamoDBRecord[]) =>
  records.map(({ dynamodb }) => dynamodb?.SequenceNumber).join("");

/** Handles a batch, of which those calls fail that hold the record `bad`. */
async function handled(bad: string, fault: Error) {
  const calls: string[] = [];
  const { telemetry, counts } = recording();
  const handler = onBatches(async (records) => {
    calls.push(numbers(records));
    if (numbers(records).includes(bad)) throw fault;
  }, telemetry);
  return { answer: await handler(batch), calls, counts };
}

describe("A batch", () => {
  it("goes together", async () => {
    const { answer, calls, counts } = await handled("none", new Error());
    expect(answer).toEqual({ batchItemFailures: [] });
    expect(calls).toEqual(["123"]);
    expect(counts()).toEqual({});
  });

  it("comes again as a whole after a fault that passes", async () => {
    const { answer, calls, counts } = await handled("2", new Unavailable("too busy"));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
    expect(calls).toEqual(["123"]);
    expect(counts()).toEqual({ BatchesFailed: 1 });
  });

  it("comes again from the record that fails for good, those before it done", async () => {
    const { answer, calls } = await handled("2", new Error("unreadable"));
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "2" }] });
    expect(calls).toEqual(["123", "1", "2"]);
  });

  it.each([
    ["an error", new Error("unreadable"), "error"],
    ["a warning where a rebuild switched views meanwhile", new ViewSetRemoved(), "warn"],
  ])("that comes again is told of by %s", async (_, fault, level) => {
    const { telemetry, lines } = recording();
    await onBatches(() => Promise.reject(fault), telemetry)({ Records: [record("1")] });
    expect(lines).toMatchObject([{ level, fields: { from: "1", error: fault } }]);
  });

  it("of one record is handled once, whatever it fails by", async () => {
    const calls: string[] = [];
    const handler = onBatches(async (records) => {
      calls.push(numbers(records));
      throw new Error("unreadable");
    }, recording().telemetry);
    expect(await handler({ Records: [record("1")] })).toEqual({
      batchItemFailures: [{ itemIdentifier: "1" }],
    });
    expect(calls).toEqual(["1"]);
  });

  it("for which there was no time comes again, once handled, and nothing is wrong", async () => {
    const { answer, calls, counts } = await handled("2", new Unfinished());
    expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: "1" }] });
    expect(calls).toEqual(["123"]);
    expect(counts()).toEqual({});
  });

  it.each([new Error("unreadable"), new Unfinished()])(
    "fails as a whole where records have no numbers (%s)",
    async (fault) => {
      const handler = onBatches(() => Promise.reject(fault), recording().telemetry);
      await expect(handler({ Records: [{}] })).rejects.toThrow(fault);
    },
  );

  it("is told of as the invocation that it came with", async () => {
    const begun: unknown[] = [];
    const telemetry = { ...recording().telemetry, begin: (context: unknown) => void begun.push(context) };
    const context = { awsRequestId: "request-1" } as Context;
    await onBatches(async () => {}, telemetry)(batch, context);
    expect(begun).toEqual([context]);
  });

  it.each([
    ["went well", undefined, {}],
    ["failed and may pass", new Unavailable("busy"), { BatchesFailed: 1 }],
    ["failed for good, one by one", new Error("unreadable"), { BatchesFailed: 1 }],
  ])("that %s sends its metrics off once, with all that was counted", async (_, fault, counts) => {
    const { telemetry, sent } = recording();
    await onBatches(async () => fault && Promise.reject(fault), telemetry)(batch);
    expect(sent).toEqual([counts]);
  });
});
