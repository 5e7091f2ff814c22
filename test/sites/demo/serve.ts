import { makeCertificates } from "./certificates.ts";
import { todayInVietnam } from "./dates.ts";
import { listen } from "./listener.ts";
import { exhibits, flawedPortal, goodPortals } from "./portals.ts";
import { respond, type VirtualHost } from "./respond.ts";
import { standIns } from "./stand-ins.ts";

/** The demonstration province, being served. */
export interface Demonstration {
  port: number;
  /** Names of the portals, the English version's among them. */
  hosts: string[];
  /** Home pages of what an audit is asked for: one address for each agency. */
  portals: string[];
  /**
   * Values for `--resolve`, portals and stand-ins: every name that the portals link to leads to this server, so
   * that an audit of the demonstration leaves the machine for nothing and ends the same everywhere.
   */
  resolve: string[];
  /** PEM of the authority that signed the portals' certificates. */
  ca: string;
  /** False where the machine has no IPv6 loopback: the portals' IPv6 addresses then exist but do not answer. */
  ipv6: boolean;
  close(): Promise<void>;
}

/** The English version belongs to the provincial portal and is read with it. */
const agencies = [...goodPortals.filter(({ host }) => !host.startsWith("english.")), flawedPortal];

/** Serves the demonstration portals on loopback. `today` is the audited day, "YYYY-MM-DD". */
export async function serveDemonstration({ today = todayInVietnam() } = {}): Promise<Demonstration> {
  const portals = exhibits(today);
  const others = standIns(portals);
  const hosts = new Map<string, VirtualHost>([...portals, ...others].map((host) => [host.name, host]));
  const certificates = await makeCertificates([...hosts.keys()]);
  const listener = await listen((request, response) => respond(hosts, request, response), certificates);
  const { port } = listener;
  return {
    port,
    hosts: portals.map(({ name }) => name),
    portals: agencies.map(({ host }) => `https://${host}/`),
    resolve: [
      ...[...hosts.keys()].map((name) => `${name}=127.0.0.1:${port}`),
      ...portals.filter(({ ipv6 }) => ipv6).map(({ name }) => `${name}=[::1]:${port}`),
    ],
    ca: certificates.ca,
    ipv6: listener.ipv6,
    close: listener.close,
  };
}

if (import.meta.main) {
  const { hosts, port } = await serveDemonstration();
  const rules = `MAP *.camau.gov.vn 127.0.0.1:${port}, MAP camau.gov.vn 127.0.0.1:${port}`;
  process.stdout.write(
    `${hosts.map((host) => `https://${host}/`).join("\n")}\n\nchromium --ignore-certificate-errors --host-resolver-rules="${rules}"\n`,
  );
}
