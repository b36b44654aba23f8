import type { StreamHandler } from "@collegium/projector";
import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { deliver } from "./deliver.ts";

const hours = 60 * 60 * 1000;
const begun = Date.UTC(2026, 0, 1);
/** A record that was written some hours after following began. */
const record = (number: string, after = 0): DynamoDBRecord => ({
  dynamodb: { SequenceNumber: number, ApproximateCreationDateTime: (begun + after * hours) / 1000 },
});
const numberOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? "";

/**
 * Delivers records, 1 to 5 if nothing else is said, to a function that answers as it is told, call by call, and then well; or throws. Each call
 * takes an hour.
 */
async function delivered(
  answers: readonly (string | Error)[],
  records = [..."12345"].map((one) => record(one)),
) {
  const calls: string[] = [];
  const givenUp: string[] = [];
  const handler: StreamHandler = async ({ Records }) => {
    const answer = answers[calls.push(Records.map(numberOf).join("")) - 1];
    if (answer instanceof Error) throw answer;
    return { batchItemFailures: [...(answer ?? "")].map((itemIdentifier) => ({ itemIdentifier })) };
  };
  await deliver(records, {
    handler,
    signal: new AbortController().signal,
    since: new Date(begun),
    onGivenUp: (one) => void givenUp.push(numberOf(one)),
    pauses: { first: 1, longest: 1 },
    clock: () => new Date(begun + calls.length * hours),
  });
  return { calls, givenUp };
}
const times = (count: number, answer: string) => Array.from({ length: count }, () => answer);

describe("A batch is handed to a function", () => {
  it("once, where all of it is done", async () => {
    expect(await delivered([])).toEqual({ calls: ["12345"], givenUp: [] });
  });

  it("again from the first record that failed", async () => {
    expect(await delivered(["42", "5"])).toEqual({ calls: ["12345", "2345", "5"], givenUp: [] });
  });

  it("again as a whole where it throws, or names a record that is not there", async () => {
    expect(await delivered([new Error("no"), "9"])).toEqual({
      calls: ["12345", "12345", "12345"],
      givenUp: [],
    });
  });

  it("through six hours of failures, and no more of a record", async () => {
    expect(await delivered(times(6, "1"))).toEqual({ calls: times(7, "12345"), givenUp: [] });
    expect(await delivered(times(7, "1"))).toEqual({ calls: [...times(7, "12345"), "2345"], givenUp: ["1"] });
  });

  it("so that what waited behind a record that failed for good is tried, and waits for nothing else", async () => {
    expect(await delivered(["3", "3", "3", "3", "3", "3", "3", "4"])).toEqual({
      calls: ["12345", ...times(6, "345"), "45", "5"],
      givenUp: ["3", "4"],
    });
  });

  it("counting each record's hours from when it was written, or read by nobody", async () => {
    const written = [record("1", -20), record("2", 3)];
    expect(await delivered([...times(7, "1"), ...times(3, "2")], written)).toEqual({
      calls: [...times(7, "12"), ...times(3, "2")],
      givenUp: ["1", "2"],
    });
  });

  it("often enough to outlast an outage of minutes", async () => {
    let calls = 0;
    const handler: StreamHandler = async () => {
      if (++calls <= 200) throw new Error("no");
      return { batchItemFailures: [] };
    };
    const { signal } = new AbortController();
    const givenUp: DynamoDBRecord[] = [];
    const onGivenUp = (one: DynamoDBRecord) => void givenUp.push(one);
    const pauses = { first: 0, longest: 0 };
    await deliver([record("1")], { handler, signal, since: new Date(), onGivenUp, pauses });
    expect({ calls, givenUp }).toEqual({ calls: 201, givenUp: [] });
  });

  it("no more once it is to end", async () => {
    const ending = new AbortController();
    let calls = 0;
    const handler: StreamHandler = async () => {
      calls++;
      ending.abort();
      throw new Error("no");
    };
    await deliver([record("1")], { handler, signal: ending.signal, since: new Date(), onGivenUp: () => {} });
    expect(calls).toBe(1);
  });
});
