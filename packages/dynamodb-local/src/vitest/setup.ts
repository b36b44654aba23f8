import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { TestProject } from "vitest/node";
import { type DynamoDbLocal, hasJava, startDynamoDbLocal } from "../start.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** Where test files ask for DynamoDB Local. */
    dynamoDbLocal: string;
  }
}

/** What a test file is told. */
export type Told = { readonly endpoint: string } | { readonly missing: string };

/**
 * Vitest's `globalSetup`: one DynamoDB Local for the whole run, started when the first test file asks for it and stopped at the end.
 * It belongs to Vitest's own process, so neither worker processes nor their number matter, and a run without such tests starts none.
 */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  let started: Promise<DynamoDbLocal> | undefined;
  let missing: string | undefined;
  const tell = async (): Promise<Told> => {
    if (!started && !missing && !hasJava()) {
      missing = "no Java runtime on the PATH (Debian: apt-get install default-jre-headless)";
      if (!process.env.CI) project.vitest.logger.warn(`Tests on DynamoDB Local are left out: ${missing}`);
    }
    if (missing) return { missing };
    started ??= startDynamoDbLocal();
    return { endpoint: (await started).endpoint };
  };
  const server = createServer((_, response) => {
    tell().then(
      (told) => response.end(JSON.stringify(told)),
      (fault: unknown) => {
        response.statusCode = 500;
        response.end(String(fault));
      },
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  project.provide("dynamoDbLocal", `http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    await (await started?.catch(() => undefined))?.stop();
  };
}
