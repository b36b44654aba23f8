import { randomUUID } from "node:crypto";
import { createReadStream, createWriteStream } from "node:fs";
import { rename, rm } from "node:fs/promises";
import type { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { pipeline } from "node:stream/promises";
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  type S3ClientConfig,
} from "@aws-sdk/client-s3";
import { bytesOf, counted, requireWhole } from "./bytes.ts";
import { flowing } from "./flowing.ts";
import type { Shelf, Version } from "./port.ts";

export interface S3ShelfOptions {
  readonly client: S3Client;
  readonly bucket: string;
  /** Which file it is, with its form: `search/2`. What others have before the last `/` is of the same file in another form, and goes. */
  readonly name: string;
  /** Milliseconds; an answer of which nothing comes for five of these is given up. A second unless told. */
  readonly beat?: number;
  readonly clock?: () => Date;
}

/** Nobody puts a version for so long, in milliseconds: what no pointer names by then was left. */
const longestPut = 3_600_000;

/** A client for one process, made once and kept. Region, credentials and endpoint come from the environment. */
export const s3Client = (config: S3ClientConfig = {}): S3Client =>
  new S3Client({
    maxAttempts: 5,
    requestHandler: { connectionTimeout: 1000, requestTimeout: 60_000, throwOnRequestTimeout: true },
    // A stream is sent as it is; a version is looked at by its length and hash.
    requestChecksumCalculation: "WHEN_REQUIRED",
    responseChecksumValidation: "WHEN_REQUIRED",
    ...config,
  });

/**
 * A shelf in a bucket of S3: each version is an object, and another says which one is current. That one is written under a condition: of two
 * writers, one is refused (https://docs.aws.amazon.com/AmazonS3/latest/userguide/conditional-writes.html).
 */
export function s3Shelf({
  client,
  bucket: Bucket,
  name,
  beat = 1000,
  clock = () => new Date(),
}: S3ShelfOptions): Shelf {
  const pointer = `${name}.json`;
  const folder = name.slice(0, name.lastIndexOf("/") + 1);

  async function everything(): Promise<Listed[]> {
    const found: Listed[] = [];
    for (let ContinuationToken: string | undefined; ; ) {
      const page = await client.send(new ListObjectsV2Command({ Bucket, Prefix: folder, ContinuationToken }));
      for (const { Key, LastModified } of page.Contents ?? [])
        found.push({ key: Key as string, modified: LastModified as Date });
      if (!page.NextContinuationToken) return found;
      ContinuationToken = page.NextContinuationToken;
    }
  }
  const positionIn = (key: string): number => Number.parseInt(key.slice(name.length + 1), 10);
  const remove = (Key: string) => client.send(new DeleteObjectCommand({ Bucket, Key }));

  /** The version that the pointer names. */
  async function pointed(known?: string): Promise<Version | "unchanged" | undefined> {
    const asked = new GetObjectCommand({ Bucket, Key: pointer, ...(known && { IfNoneMatch: known }) });
    const answer = await client
      .send(asked)
      .catch(unless<"unchanged" | undefined>({ 304: "unchanged", 404: undefined }));
    if (answer === undefined || answer === "unchanged") return answer;
    const { ETag, Body } = answer;
    return { tag: ETag as string, ...JSON.parse(await text(flowing(Body as Readable, beat))) } as Version;
  }

  return {
    current: pointed,

    async take(version, path) {
      const answer = await client
        .send(new GetObjectCommand({ Bucket, Key: version.key }))
        .catch(unless({ 404: undefined }));
      if (!answer) return false;
      const part = `${path}.part`;
      try {
        const { through, bytes } = counted();
        await pipeline(through(flowing(answer.Body as Readable, beat)), createWriteStream(part));
        requireWhole(version, bytes());
        await rename(part, path);
      } catch (fault) {
        await rm(part, { force: true });
        throw fault;
      }
      return true;
    },

    async put(path, about, after) {
      const { bytes, sha256 } = await bytesOf(path);
      const key = `${name}-${about.position}-${randomUUID()}`;
      // Listed before the pointer moves: what another puts upon this version comes later, and is not among it.
      const before = await everything();
      const body = { Body: createReadStream(path), ContentLength: bytes };
      await client.send(new PutObjectCommand({ Bucket, Key: key, ...body }));
      const { position, forgotten } = about;
      const version = { key, bytes, sha256, position, forgotten };
      const moved = await client
        .send(
          new PutObjectCommand({
            Bucket,
            Key: pointer,
            Body: JSON.stringify(version),
            ContentType: "application/json",
            ...(after ? { IfMatch: after.tag } : { IfNoneMatch: "*" }),
          }),
        )
        // 404: what it was to take the place of is gone; 409: another is at it.
        .catch(unless({ 404: undefined, 409: undefined, 412: undefined }));
      // Refused is also what was carried out, where its answer was lost and the client asked again: the pointer tells.
      const now = moved ? { tag: moved.ETag as string, ...version } : await pointed(after?.tag);
      // While it is where it was, what was asked may still come to pass: then this one goes when the next is put.
      if (now === "unchanged" || now === after) return undefined;
      if (now?.key !== key) {
        await remove(key);
        return undefined;
      }
      for (const old of before) if (old.key !== pointer) await remove(old.key);
      return now;
    },

    async tidy() {
      // Listed before the pointer is read: what it names later is not among it, or stays for its position.
      const before = await everything();
      const now = await pointed();
      if (now === undefined || now === "unchanged") return;
      for (const { key, modified } of before) {
        if (key === pointer || key === now.key) continue;
        // What is being put goes on from what the pointer names: it knows as much, or more.
        const isBehind = !key.startsWith(`${name}-`) || positionIn(key) < now.position;
        if (isBehind || clock().getTime() - modified.getTime() > longestPut) await remove(key);
      }
    },
  };
}

interface Listed {
  readonly key: string;
  readonly modified: Date;
}

/** For a refusal by one of these statuses, what it means; throws others. */
const unless =
  <Meant>(meanings: Readonly<Record<number, Meant>>) =>
  (fault: { readonly $metadata?: { readonly httpStatusCode?: number } }): Meant => {
    const status = fault.$metadata?.httpStatusCode;
    if (status !== undefined && status in meanings) return meanings[status] as Meant;
    throw fault;
  };
