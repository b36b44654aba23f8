/**
 * Words to be found together in one reading of a text, whatever both are (Aho and Corasick, 1975,
 * https://doi.org/10.1145/360825.360855). A node is a beginning of some of the words; 0 is the empty one.
 */
export interface Dictionary {
  /** How many nodes there are. */
  readonly size: number;
  /** The node at which a word is complete. */
  readonly nodes: ReadonlyMap<string, number>;
  /** All nodes, the shorter beginnings first. */
  readonly order: Int32Array;
  /** The longest shorter beginning that each beginning ends with. */
  readonly shorter: Int32Array;
  readonly ways: Ways;
}

/** Where reading goes on from each node. */
interface Ways {
  readonly shorter: Int32Array;
  /** Of each node: -2 and below tell the row that it has, -1 that nothing goes on; else the code unit to the next node, and whether there are others. */
  readonly first: Int32Array;
  /** Others are `others[start[node] + 1]` to below `start[node + 1]`, in order of their code units. */
  readonly start: Int32Array;
  readonly others: Int32Array;
  /** The code unit by which each node was reached. */
  readonly unit: Uint16Array;
  /** Rows of the shortest nodes: the next node by column, for every code unit that the words have. */
  readonly rows: Int32Array;
  readonly columns: Columns;
}

/** The column of each code unit that the words have, 0 for all others: by pages, for most words need few of these. */
interface Columns {
  readonly page: Uint16Array;
  readonly column: Int32Array;
}

/** How many numbers all rows may have: so many stay in a processor's cache. */
const roomForRows = 1 << 18;
const units = 1 << 16;

/**
 * Makes a dictionary. The work grows with the length of all words together. Nothing is hashed: no choice of words makes
 * one slower than others of their length.
 */
export function dictionaryOf(words: Iterable<string>): Dictionary {
  // In order of code units, as `sort` has them: then the first node after a node that goes on is the next one.
  const sorted = [...new Set(words)].sort();
  const { nodes, unit, parent, depth, size } = plant(sorted);
  const { columns, width } = columnsOf(unit, size);
  const start = new Int32Array(size + 1);
  for (let node = 1; node < size; node++) (start[(parent[node] as number) + 1] as number)++;
  for (let node = 0; node < size; node++) (start[node + 1] as number) += start[node] as number;
  const others = new Int32Array(size);
  const free = start.slice();
  for (let node = 1; node < size; node++) {
    const above = parent[node] as number;
    others[free[above] as number] = node;
    (free[above] as number)++;
  }
  const order = byDepth(depth, size);
  const shorter = new Int32Array(size);
  const first = new Int32Array(size);
  const rowCount = Math.max(1, Math.min(size, Math.floor(roomForRows / width)));
  const rows = new Int32Array(rowCount * width);
  const ways: Ways = { shorter, first, start, others, unit, rows, columns };
  for (let at = 0; at < size; at++) {
    const node = order[at] as number;
    if ((depth[node] as number) > 1)
      shorter[node] = step(ways, shorter[parent[node] as number] as number, unit[node] as number);
    const from = start[node] as number;
    const to = start[node + 1] as number;
    if (at >= rowCount)
      first[node] = from === to ? -1 : (unit[node + 1] as number) | (to - from > 1 ? units : 0);
    else {
      // What a shorter beginning does is done where nothing goes on; it has a row, being shorter.
      const row = at * width;
      const below = -2 - (first[shorter[node] as number] as number);
      if (at > 0) rows.copyWithin(row, below, below + width);
      for (let i = from; i < to; i++) {
        const next = others[i] as number;
        rows[row + columnOf(columns, unit[next] as number)] = next;
      }
      first[node] = -2 - row;
    }
  }
  return { size, nodes, order, shorter, ways };
}

/** The longest beginning that the text read so far ends with, one code unit later. */
export function step(ways: Ways, from: number, next: number): number {
  const { shorter, first, start, others, unit, rows, columns } = ways;
  for (let node = from; ; node = shorter[node] as number) {
    const way = first[node] as number;
    if (way < -1) return rows[columnOf(columns, next) - 2 - way] as number;
    if (way === -1) continue;
    if ((way & (units - 1)) === next) return node + 1;
    if (way < units) continue;
    let low = (start[node] as number) + 1;
    let high = start[node + 1] as number;
    while (low < high) {
      const middle = (low + high) >>> 1;
      const other = others[middle] as number;
      const found = unit[other] as number;
      if (found === next) return other;
      if (found < next) low = middle + 1;
      else high = middle;
    }
  }
}

const columnOf = ({ page, column }: Columns, unit: number): number =>
  column[((page[unit >>> 8] as number) << 8) | (unit & 0xff)] as number;

function columnsOf(unit: Uint16Array, size: number): { columns: Columns; width: number } {
  const page = new Uint16Array(256);
  let pages = 1;
  for (let node = 1; node < size; node++) {
    const high = (unit[node] as number) >>> 8;
    if (page[high] === 0) page[high] = pages++;
  }
  const column = new Int32Array(pages << 8);
  let width = 1;
  for (let node = 1; node < size; node++) {
    const next = unit[node] as number;
    const at = ((page[next >>> 8] as number) << 8) | (next & 0xff);
    if (column[at] === 0) column[at] = width++;
  }
  return { columns: { page, column }, width };
}

/** The nodes of sorted words. */
function plant(sorted: readonly string[]) {
  const most = sorted.reduce((sum, word) => sum + word.length, 1);
  const longest = sorted.reduce((length, word) => Math.max(length, word.length), 0);
  const unit = new Uint16Array(most + 1);
  const parent = new Int32Array(most);
  const depth = new Int32Array(most);
  const nodes = new Map<string, number>();
  const path = new Int32Array(longest + 1);
  let size = 1;
  let previous = "";
  for (const word of sorted) {
    let shared = 0;
    const most = Math.min(word.length, previous.length);
    while (shared < most && word.charCodeAt(shared) === previous.charCodeAt(shared)) shared++;
    for (let at = shared; at < word.length; at++) {
      const node = size++;
      const next = word.charCodeAt(at);
      unit[node] = next;
      parent[node] = path[at] as number;
      depth[node] = at + 1;
      path[at + 1] = node;
    }
    nodes.set(word, path[word.length] as number);
    previous = word;
  }
  return { nodes, unit, parent, depth, size };
}

function byDepth(depth: Int32Array, size: number): Int32Array {
  const from = new Int32Array(size + 2);
  for (let node = 0; node < size; node++) (from[(depth[node] as number) + 1] as number)++;
  for (let at = 0; at <= size; at++) (from[at + 1] as number) += from[at] as number;
  const order = new Int32Array(size);
  for (let node = 0; node < size; node++) {
    const at = depth[node] as number;
    order[from[at] as number] = node;
    (from[at] as number)++;
  }
  return order;
}
