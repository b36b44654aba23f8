import { createServer } from "node:net";
import { explainListening } from "./listen.ts";

/** Refuses an address that can't be listened on before a register is made: what was begun for nothing would stay there. */
export async function requireFreePort({ host, port }: { host: string; port: number }): Promise<void> {
  if (port === 0) return;
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error) => reject(explainListening(error, host, port)));
    server.listen(port, host, resolve);
  });
  await new Promise((resolve) => server.close(resolve));
}
