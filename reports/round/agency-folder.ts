import { posix } from "node:path";

/** Folder of a portal's papers within its round's. */
export function agencyFolder(url: string): string {
  const { host, pathname } = new URL(url);
  const path = pathname.replace(/[^\w-]+/g, "-").replace(/^-+|-+$/g, "");
  return posix.join("agencies", [host.replace(":", "-"), path].filter((part) => part !== "").join("-"));
}
