import { type App, createKey, loadKey, type RegisterKey, signToken } from "@collegium/api";
import { type Client, createClient } from "@collegium/client";
import pino from "pino";
import { dataFolder } from "../register/folder.ts";
import { openRegister, type Register } from "../register/open.ts";
import { registerApp } from "../serve/app.ts";
import { newFolder } from "./command.ts";

/** An empty register as `serve` composes it, without its socket, with a client that may write. */
export async function emptyRegister(): Promise<{
  folder: string;
  register: Register;
  app: App;
  key: RegisterKey;
  client: Client;
}> {
  const path = newFolder();
  const io = { env: {}, cwd: path, base: path, stdout: process.stdout, stderr: process.stderr, live: false };
  const register = openRegister(dataFolder(io, path));
  const key = await loadKey(await createKey());
  const { app } = registerApp(register, {
    key,
    log: pino({ enabled: false }),
    oidc: undefined,
    baseUrl: undefined,
  });
  const token = await signToken(key, { name: "ada", scopes: ["record", "curate"], ttl: 600 }, new Date());
  const client = createClient({
    url: "http://register.example",
    token,
    fetch: async (request) => app.fetch(request),
  });
  return { folder: path, register, app, key, client };
}
