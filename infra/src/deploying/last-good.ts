export interface GitHub {
  /** Such as https://api.github.com. */
  readonly api: string;
  /** owner/name. */
  readonly repository: string;
  readonly token: string;
}

interface Deployment {
  readonly id: number;
  readonly sha: string;
}

/**
 * The commit that was last deployed to an environment with success, other than `except`; undefined where there is none. GitHub keeps it: each job
 * with an environment is a deployment, which succeeds only if the job does, and ours only does after the smoke test.
 */
export async function lastGood(
  github: GitHub,
  environment: string,
  except: string,
): Promise<string | undefined> {
  const ask = async <T>(path: string): Promise<T> =>
    (await (await answerOf(github, `deployments${path}`, "application/vnd.github+json")).json()) as T;
  // Newest first.
  const deployments = await ask<Deployment[]>(`?environment=${encodeURIComponent(environment)}&per_page=100`);
  for (const { id, sha } of deployments) {
    if (sha === except) continue;
    const statuses = await ask<{ state: string }[]>(`/${id}/statuses?per_page=100`);
    // A later deployment makes an earlier one inactive; that it succeeded stays among its statuses.
    if (statuses.some(({ state }) => state === "success")) return sha;
  }
  return undefined;
}

/** What a file of the repository says at a commit. */
export const textAt = async (github: GitHub, commit: string, path: string): Promise<string> =>
  (await answerOf(github, `contents/${path}?ref=${commit}`, "application/vnd.github.raw+json")).text();

async function answerOf({ api, repository, token }: GitHub, path: string, accept: string): Promise<Response> {
  const answer = await fetch(`${api}/repos/${repository}/${path}`, {
    headers: { accept, authorization: `Bearer ${token}` },
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok) throw new Error(`GitHub answered ${answer.status} for ${path}`);
  return answer;
}
