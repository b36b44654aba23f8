import { collections } from "@collegium/domain";

/** Everything that a register has, asked for as readers do: what is not answered by 200. */
export async function unreadable(url: string): Promise<string[]> {
  const broken: string[] = [];
  const read = async (path: string): Promise<string> => {
    const answer = await fetch(url + path);
    const body = await answer.text();
    // A text that was withheld is gone, and says so.
    if (answer.status !== 200 && answer.status !== 410)
      broken.push(`${path} answers ${answer.status}: ${body.slice(0, 300)}`);
    return body;
  };
  for (const collection of Object.values(collections)) {
    for (let path: string | undefined = `/v1/${collection}?limit=100`; path; ) {
      const page = JSON.parse(await read(path)) as {
        items: { id: string; claims?: number }[];
        next: string | null;
      };
      for (const { id, claims = 0 } of page.items) {
        for (const part of partsOf(collection, claims)) await read(`/v1/${collection}/${id}${part}`);
      }
      path = page.next?.replace(/^https?:\/\/[^/]+/, "");
    }
  }
  return broken;
}

function partsOf(collection: string, claims: number): string[] {
  const parts = ["", "/history", "/mentions"];
  if (collection === "sources") return [...parts, "/text", "/annotations"];
  return claims > 0 ? [...parts, "/claims/c1", "/claims/c1/history"] : parts;
}
