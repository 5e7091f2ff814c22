import { setTimeout as delay } from "node:timers/promises";
import { makeCertificates } from "../demo/certificates.ts";
import { camau } from "../demo/content/camau/portal.ts";
import { datmui } from "../demo/content/datmui/portal.ts";
import { sokhcn } from "../demo/content/sokhcn/portal.ts";
import type { Hosting } from "../demo/flaws/flaw.ts";
import { flaws, spoil } from "../demo/flaws.ts";
import { listen } from "../demo/listener.ts";
import type { Portal } from "../demo/portal.ts";
import { respond, type VirtualHost } from "../demo/respond.ts";
import type { Answer } from "../demo/site.ts";
import { type Behaviour, type ProvincialAgency, provinceOn } from "./manifest.ts";

/** A generated province, being served. */
export interface ServedProvince {
  agencies: readonly ProvincialAgency[];
  /** Text of agencies.csv. */
  list: string;
  /** Values for `network.resolve`. */
  resolve: string[];
  ca: string;
  /** Whole addresses that were asked for by GET, in order; pages and files. */
  asked: string[];
  close(): Promise<void>;
}

const hosting: Hosting = {
  headers: {
    "strict-transport-security": "max-age=31536000",
    "x-content-type-options": "nosniff",
    "x-frame-options": "SAMEORIGIN",
  },
  redirectsToHttps: true,
  ipv6: true,
};
const slowMs = 60;

/** Serves the province as it is on one of the two nights. */
export async function serveProvince(night: 1 | 2, today: string): Promise<ServedProvince> {
  const agencies = provinceOn(night);
  const served = agencies.flatMap((agency) =>
    [agency.host, agency.second].flatMap((host) => (host === null ? [] : { host, agency })),
  );
  const hosts = new Map<string, VirtualHost>(
    served.map(({ host, agency }) => [host, virtualHost(host, agency, today)]),
  );
  const behaviours = new Map<string, Behaviour>(served.map(({ host, agency }) => [host, agency.behaviour]));
  const certificates = await makeCertificates([...hosts.keys()]);
  const asked: string[] = [];
  const listener = await listen(async (request, response) => {
    const name = (request.headers.host ?? "").replace(/:\d+$/, "").toLowerCase();
    if (request.method === "GET") asked.push(`${name}${request.url}`);
    const behaviour = behaviours.get(name) ?? "healthy";
    if (behaviour === "slow") await delay(slowMs);
    if (behaviour === "failing") return void response.writeHead(503).end();
    if (behaviour === "blocking" && request.url !== "/robots.txt") return void response.writeHead(403).end();
    respond(hosts, request, response);
  }, certificates);
  const deadPort = 9;
  return {
    agencies,
    list: listOf(agencies),
    resolve: served.flatMap(({ host, agency }) => {
      const port = agency.behaviour === "dead" ? deadPort : listener.port;
      const ipv6 = agency.flaws.includes("khong-co-ipv6") ? [] : [`${host}=[::1]:${port}`];
      return [`${host}=127.0.0.1:${port}`, ...ipv6];
    }),
    ca: certificates.ca,
    asked,
    close: listener.close,
  };
}

function virtualHost(host: string, agency: ProvincialAgency, today: string): VirtualHost {
  const portal = renamed(baseOf(agency), host, agency.name);
  const chosen = flaws.filter(({ id }) => agency.flaws.includes(id));
  let exhibit: VirtualHost | null = null;
  // Most hosts of a test are never asked before its last moments; each is built when it is.
  const built = () => {
    exhibit ??= spoil(portal, hosting, today, chosen);
    return exhibit;
  };
  const plainHost = chosen.reduce<Hosting>(
    (kept, { spoiling }) => (spoiling.on === "hosting" ? spoiling.change(kept) : kept),
    hosting,
  );
  return {
    name: host,
    headers: plainHost.headers,
    redirectsToHttps: plainHost.redirectsToHttps,
    answer: (target): Answer => built().answer(target),
  };
}

function baseOf({ kind }: ProvincialAgency): Portal {
  if (kind === "ubnd-tinh") return camau;
  return kind === "ubnd-xa" ? datmui : sokhcn;
}

/** A portal of the demonstration under another name, wherever its texts say the old one. */
function renamed(portal: Portal, host: string, name: string): Portal {
  const replace = (text: string) => text.replaceAll(portal.host, host).replaceAll(portal.name, name);
  const walk = (value: unknown): unknown => {
    if (typeof value === "string") return portal.host === "camau.gov.vn" ? value : replace(value);
    if (Array.isArray(value)) return value.map(walk);
    if (value === null || typeof value !== "object") return value;
    return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, walk(inner)]));
  };
  return walk({ ...portal, shortName: name }) as Portal;
}

function listOf(agencies: readonly ProvincialAgency[]): string {
  const head = "Tên cơ quan,Loại,Địa chỉ cổng,Sáp nhập vào,Giải thể";
  const rows = agencies.map(({ name, kind, host, second, mergedInto, abolished }) => {
    const portals = [host, second].flatMap((each) => (each === null ? [] : `https://${each}/`)).join("; ");
    return [name, kind, portals, mergedInto ?? "", abolished ?? ""].join(",");
  });
  return [head, ...rows].join("\n");
}
