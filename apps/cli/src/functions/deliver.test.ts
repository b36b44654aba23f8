import type { StreamHandler } from "@collegium/projector";
import type { DynamoDBRecord } from "aws-lambda";
import { describe, expect, it } from "vitest";
import { deliver } from "./deliver.ts";

const record = (number: string): DynamoDBRecord => ({ dynamodb: { SequenceNumber: number } });
const numberOf = ({ dynamodb }: DynamoDBRecord) => dynamodb?.SequenceNumber ?? "";

/** Delivers 1 to 5 to a function that answers as it is told, call by call, and then well; or throws. */
async function delivered(answers: readonly (string | Error)[], attempts = 3) {
  const calls: string[] = [];
  const givenUp: string[] = [];
  const handler: StreamHandler = async ({ Records }) => {
    const answer = answers[calls.push(Records.map(numberOf).join("")) - 1];
    if (answer instanceof Error) throw answer;
    return { batchItemFailures: [...(answer ?? "")].map((itemIdentifier) => ({ itemIdentifier })) };
  };
  const { signal } = new AbortController();
  const onGivenUp = (one: DynamoDBRecord) => void givenUp.push(numberOf(one));
  await deliver([..."12345"].map(record), { handler, signal, attempts, firstPause: 1, onGivenUp });
  return { calls, givenUp };
}

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

  it("until a record has failed so often that it is given up, alone", async () => {
    expect(await delivered(["3", "3", "3", "5", "5"])).toEqual({
      calls: ["12345", "345", "345", "45", "5", "5"],
      givenUp: ["3"],
    });
  });

  it("no more once it is to end", async () => {
    const ending = new AbortController();
    let calls = 0;
    const handler: StreamHandler = async () => {
      calls++;
      ending.abort();
      throw new Error("no");
    };
    await deliver([record("1")], { handler, signal: ending.signal, onGivenUp: () => {} });
    expect(calls).toBe(1);
  });
});
