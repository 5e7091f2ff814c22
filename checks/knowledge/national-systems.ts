import { z } from "zod";
import { bareHost, isUnder } from "./host-names.ts";
import data from "./national-systems.json" with { type: "json" };

const list = z.array(z.string().min(1)).min(1);
const systems = z
  .strictObject({
    /** Hosts of national systems, some with the beginning of a path, by the section they may stand in for. */
    national: z.strictObject({ "legal-documents": list, feedback: list }),
    /** First labels of hosts of the provinces' own public-service portals. */
    provincialServiceLabels: list,
  })
  .parse(data);

/** Whether an address belongs to a national system of that purpose. */
export function isNationalSystem(address: string, purpose: keyof typeof systems.national): boolean {
  const { hostname, pathname } = new URL(address);
  return systems.national[purpose].some((system) => {
    const [host = "", ...path] = system.split("/");
    return isUnder(hostname, host) && pathname.startsWith(`/${path.join("/")}`);
  });
}

/** Whether a host is a province's own portal for public services, by its first label. */
export function isProvincialServiceHost(host: string): boolean {
  const [label = ""] = bareHost(host).split(".");
  return isUnder(host, "gov.vn") && systems.provincialServiceLabels.includes(label);
}
