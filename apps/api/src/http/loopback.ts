import { BlockList, isIP } from "node:net";

/** The addresses by which a machine speaks to itself alone: 127.0.0.0/8 and ::1, also in their IPv4-mapped form. */
const loopback = (): BlockList => {
  const list = new BlockList();
  list.addSubnet("127.0.0.0", 8, "ipv4");
  list.addAddress("::1", "ipv6");
  return list;
};

/** Whether an IP address is one by which a machine speaks to itself. */
export function isLoopbackAddress(address: string | undefined): boolean {
  const version = isIP(address ?? "");
  return version !== 0 && loopback().check(address ?? "", version === 4 ? "ipv4" : "ipv6");
}

/** Whether a URL's host stays on the machine: `localhost` and the names below it (RFC 6761, 6.3), or such an address. */
export function isLoopbackHost(hostname: string): boolean {
  const bare = hostname
    .toLowerCase()
    .replace(/^\[|\]$/g, "")
    .replace(/\.$/, "");
  return bare === "localhost" || bare.endsWith(".localhost") || isLoopbackAddress(bare);
}
