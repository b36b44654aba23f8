import { listening } from "./listening.ts";

/** Of each environment the deployments, newest first: the commit, and its statuses. */
type Deployments = Readonly<Record<string, Readonly<Record<string, readonly string[]>>>>;

/** GitHub's answers about deployments, and about what `infra/register.yaml` says at a commit. */
export async function github(deployments: Deployments, registers: Readonly<Record<string, string>> = {}) {
  const all = Object.entries(deployments).flatMap(([environment, list], nth) =>
    Object.entries(list).map(([sha, states], id) => ({ id: 100 * nth + id, environment, sha, states })),
  );
  const answer = ({ pathname, searchParams: asked }: URL): string | undefined => {
    const path = pathname.replace("/repos/museum/register/", "");
    if (path === "contents/infra/register.yaml") return registers[`${asked.get("ref")}`];
    if (path === "deployments")
      return JSON.stringify(all.filter(({ environment }) => environment === asked.get("environment")));
    const [, of] = /^deployments\/(\d+)\/statuses$/.exec(path) ?? [];
    const states = all.find(({ id }) => id === Number(of))?.states;
    return states && JSON.stringify(states.map((state) => ({ state })));
  };
  const server = await listening(({ url, headers }, response) => {
    const said = answer(new URL(`${url}`, "http://localhost"));
    if (headers.authorization !== "Bearer token") return response.writeHead(401).end();
    response.writeHead(said === undefined ? 404 : 200).end(said);
  });
  const repository = { api: server.address, repository: "museum/register", token: "token" };
  return { repository, [Symbol.asyncDispose]: server[Symbol.asyncDispose] };
}
