import { type App, createKey, loadKey, type RegisterKey } from "@collegium/api";
import { type Client, createClient } from "@collegium/client";
import pino from "pino";
import type { Io } from "../io.ts";
import { dataFolder } from "../register/folder.ts";
import { openRegister, type Register } from "../register/open.ts";
import { registerApp } from "../serve/app.ts";
import type { Views } from "../serve/persistent.ts";
import { openSearchAt } from "../serve/search.ts";
import { newFolder } from "./command.ts";
import { tokenFor } from "./token.ts";

interface InProcess {
  readonly folder: string;
  readonly io: Io;
  readonly register: Register;
  readonly app: App;
  readonly views: Views;
  readonly key: RegisterKey;
  /** Of somebody who may write. */
  readonly token: string;
  readonly client: Client;
}

/** An empty register as `serve` composes it, without its socket, with a client that may write. */
export const emptyRegister = (): Promise<InProcess> => registerIn(newFolder());

/** The same of the register in a folder. */
export async function registerIn(path: string): Promise<InProcess> {
  const io = { env: {}, cwd: path, base: path, stdout: process.stdout, stderr: process.stderr, live: false };
  const register = openRegister(dataFolder(io, path));
  const key = await loadKey(await createKey());
  const { app, views } = registerApp(
    register,
    {
      key,
      log: pino({ enabled: false }),
      oidc: undefined,
      baseUrl: undefined,
    },
    openSearchAt("", register),
  );
  const token = await tokenFor(key, "record", "curate");
  const client = createClient({
    url: "http://register.example",
    token,
    fetch: async (request) => app.fetch(request),
  });
  return { folder: path, io, register, app, views, key, token, client };
}

/** Records a topic. */
export async function defineTopic(
  app: { request(path: string, init: RequestInit): Response | Promise<Response> },
  token: string,
  id: string,
): Promise<Response> {
  return app.request(`/v1/topics/${id}/events`, {
    method: "POST",
    body: JSON.stringify({ events: [{ type: "TopicDefined", data: { names: { en: `Topic ${id}` } } }] }),
    headers: {
      authorization: `Bearer ${token}`,
      "content-type": "application/json",
      "if-none-match": "*",
      "idempotency-key": `"${id}"`,
    },
  });
}
