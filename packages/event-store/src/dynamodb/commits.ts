import { type Commit, maxCommitBytes, type Revision, type StreamName } from "@collegium/domain";
import { type Calls, type Item, type Packed, packedBytes, unpack } from "@collegium/dynamodb";
import { storedCommit } from "../stored-commit.ts";
import { commitKey, number } from "./layout.ts";

/** A commit as it is stored. */
export interface StoredCommit {
  readonly commit: Commit;
  /** Its canonical JSON. */
  readonly json: string;
  /** Bytes that it takes in its item. */
  readonly bytes: number;
}

/** The writing of a packed commit, where none stands yet. */
export const commitPut = (table: string, { stream, revision }: Commit, { attributes }: Packed) => ({
  TableName: table,
  Item: { ...commitKey(stream, revision), ...attributes },
  ConditionExpression: "attribute_not_exists(#stream)",
  ExpressionAttributeNames: { "#stream": "stream" },
});

/** Reading of table `events`. All reads see every write that was acknowledged before. */
export function commitReader(db: Calls, table: string) {
  const ofStream = (stream: StreamName, after: number) => ({
    TableName: table,
    KeyConditionExpression: "#stream = :stream AND revision > :after",
    ExpressionAttributeNames: { "#stream": "stream" },
    ExpressionAttributeValues: { ":stream": { S: stream }, ":after": number(after) },
  });

  return {
    /** The commit at a revision. */
    async at(stream: StreamName, revision: number): Promise<StoredCommit | undefined> {
      const item = await db.get({ TableName: table, Key: commitKey(stream, revision) });
      return item && decode(item);
    },

    /** Whether there is a commit at a revision. */
    async has(stream: StreamName, revision: number): Promise<boolean> {
      const item = await db.get({
        TableName: table,
        Key: commitKey(stream, revision),
        ProjectionExpression: "revision",
      });
      return item !== undefined;
    },

    /**
     * Commits after a revision, in order; at most `limit` of them. Holds one answer of DynamoDB, 1 MB, and one commit in memory.
     */
    async *after(
      stream: StreamName,
      after: number,
      limit = Number.POSITIVE_INFINITY,
    ): AsyncGenerator<StoredCommit> {
      let left = limit;
      if (left <= 0) return;
      const size = Number.isFinite(limit) ? { Limit: limit } : {};
      for await (const item of db.query({ ...ofStream(stream, after), ...size })) {
        yield await decode(item);
        if (--left <= 0) return;
      }
    },

    /** The revision of a stream's last commit; 0 without one. */
    async head(stream: StreamName): Promise<number> {
      const last = await db.first({
        ...ofStream(stream, 0),
        ScanIndexForward: false,
        ProjectionExpression: "revision",
      });
      return Number(last?.revision?.N ?? 0);
    },

    /** Every stream with the revision of its last commit, in no order, by a walk through the whole table. */
    async *heads(): AsyncGenerator<{ stream: StreamName; revision: number }> {
      let last: { stream: StreamName; revision: number } | undefined;
      const keys = {
        ProjectionExpression: "#stream, revision",
        ExpressionAttributeNames: { "#stream": "stream" },
      };
      // The items of a stream come together and in order, so that only the last one seen needs to be kept.
      for await (const item of db.scan({ TableName: table, ...keys })) {
        const seen = { stream: item.stream?.S as StreamName, revision: Number(item.revision?.N) };
        if (last !== undefined && last.stream !== seen.stream) yield last;
        last = seen;
      }
      if (last !== undefined) yield last;
    },
  };
}

/** Reads a stored commit. Throws `DamagedItem` where it is none, or another's. */
export async function decode(item: Item): Promise<StoredCommit> {
  const json = await unpack(item, maxCommitBytes);
  const commit = storedCommit(json, item.stream?.S as StreamName, Number(item.revision?.N) as Revision);
  return { commit, json: json as string, bytes: packedBytes(item) };
}
