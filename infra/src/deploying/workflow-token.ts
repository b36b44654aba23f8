/** For whom a workflow's token must be, so that a stage's API takes it. */
export const audienceOf = (stage: string): string => `collegium-${stage}`;

/**
 * The identity of the workflow that this runs in, as a token for a stage's API; undefined outside of one. GitHub signs it for some minutes:
 * nothing is stored anywhere. https://docs.github.com/actions/reference/openid-connect-reference
 */
export async function workflowToken(env: NodeJS.ProcessEnv, stage: string): Promise<string | undefined> {
  const { ACTIONS_ID_TOKEN_REQUEST_URL: address, ACTIONS_ID_TOKEN_REQUEST_TOKEN: secret } = env;
  if (!address || !secret) return undefined;
  const url = new URL(address);
  url.searchParams.set("audience", audienceOf(stage));
  const answer = await fetch(url, {
    headers: { authorization: `Bearer ${secret}` },
    signal: AbortSignal.timeout(20_000),
  });
  if (!answer.ok)
    throw new Error(`GitHub answered ${answer.status} to who asked for the workflow's identity`);
  return ((await answer.json()) as { value: string }).value;
}
