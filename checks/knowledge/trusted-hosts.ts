import { isUnder } from "./host-names.ts";
import { pressOutlet } from "./press-outlets.ts";

const official = ["gov.vn", "chinhphu.vn", "quochoi.vn", "dangcongsan.vn", "edu.vn", "org.vn"];

/** Whether a host is the state's, a school's or the press's: portals link to these in the course of their work. */
export function isPublicBody(host: string): boolean {
  return official.some((suffix) => isUnder(host, suffix)) || pressOutlet(host) !== null;
}
