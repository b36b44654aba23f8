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
      const page = JSON.parse(await read(path)) as { items: { id: string }[]; next: string | null };
      for (const { id } of page.items) {
        const parts =
          collection === "sources"
            ? ["", "/history", "/mentions", "/text", "/annotations"]
            : ["", "/history", "/mentions"];
        for (const part of parts) await read(`/v1/${collection}/${id}${part}`);
      }
      path = page.next?.replace(/^https?:\/\/[^/]+/, "");
    }
  }
  return broken;
}
