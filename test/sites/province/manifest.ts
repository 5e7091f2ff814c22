import type { AgencyKind } from "../../../checks/agency.ts";
import { seededRank } from "../../../crawler/sample.ts";

/** How a portal behaves on the network. */
export type Behaviour = "healthy" | "slow" | "blocking" | "failing" | "dead";

/** What one agency of the generated province is like on one night. */
export interface ProvincialAgency {
  name: string;
  kind: AgencyKind;
  /** Null where it has no portal, was merged or abolished. */
  host: string | null;
  /** A second portal of the same agency. */
  second: string | null;
  behaviour: Behaviour;
  /** Ids of the flaws planted in its portal (test/sites/demo/flaws). */
  flaws: readonly string[];
  mergedInto: string | null;
  abolished: string | null;
}

/** A change between the first and the second night. */
export interface Change {
  host: string;
  mends?: string;
  breaks?: string;
  behaviour?: Behaviour;
}

const domain = "camau.gov.vn";
const departments = 17;
const communes = 22;
const twoDigits = (n: number) => String(n).padStart(2, "0");

/** Flaws that any of the portals can have. Those that change between the nights are seen without a browser. */
const plantable = [
  "khong-hsts",
  "http-khong-chuyen-sang-https",
  "khong-co-ipv6",
  "so-do-to-chuc-dang-cap-nhat",
  "chuyen-muc-rong",
  "khong-co-so-do-cong",
  "khong-co-chinh-sach-du-lieu-ca-nhan",
  "tin-tuc-cu",
] as const;
const mostFlaws = 4;

/** What changes between the two nights; portals not named here stay as they are. */
export const changes: readonly Change[] = [
  { host: `somau02.${domain}`, mends: "http-khong-chuyen-sang-https" },
  { host: `somau04.${domain}`, breaks: "http-khong-chuyen-sang-https" },
  { host: `xamau05.${domain}`, breaks: "khong-co-ipv6" },
  { host: `xamau07.${domain}`, mends: "khong-co-ipv6" },
  { host: `somau09.${domain}`, behaviour: "dead" },
  { host: `xamau22.${domain}`, behaviour: "healthy" },
];

/** Flaws that a change presupposes on the first night, or that must not be there yet. */
const needed = new Map(changes.flatMap(({ host, mends }) => (mends ? [[host, mends] as const] : [])));
const excluded = new Map(changes.flatMap(({ host, breaks }) => (breaks ? [[host, breaks] as const] : [])));

/** The province as it is on a night: at least forty portals in three kinds, and agencies without one. */
export function provinceOn(night: 1 | 2, seed = "tinh-mau"): ProvincialAgency[] {
  const agencies = firstNight(seed);
  if (night === 1) return agencies;
  const byHost = new Map(changes.map((change) => [change.host, change]));
  return agencies.map((agency) => changed(agency, byHost.get(agency.host ?? "")));
}

function changed(agency: ProvincialAgency, change: Change | undefined): ProvincialAgency {
  if (!change) return agency;
  const kept = agency.flaws.filter((id) => id !== change.mends);
  const flaws = change.breaks ? [...kept, change.breaks] : kept;
  return { ...agency, flaws, behaviour: change.behaviour ?? agency.behaviour };
}

function firstNight(seed: string): ProvincialAgency[] {
  const plain = {
    second: null,
    behaviour: "healthy" as Behaviour,
    flaws: [],
    mergedInto: null,
    abolished: null,
  };
  const department = (n: number): ProvincialAgency => {
    const host = `somau${twoDigits(n)}.${domain}`;
    return { ...plain, name: `Sở Mẫu số ${n}`, kind: "so-nganh", host, flaws: flawsOf(host, seed) };
  };
  const commune = (n: number): ProvincialAgency => {
    const host = `xamau${twoDigits(n)}.${domain}`;
    return {
      ...plain,
      name: `Ủy ban nhân dân xã Mẫu số ${n}`,
      kind: "ubnd-xa",
      host,
      flaws: flawsOf(host, seed),
    };
  };
  const all: ProvincialAgency[] = [
    { ...plain, name: "Ủy ban nhân dân tỉnh Mẫu", kind: "ubnd-tinh", host: domain },
    ...Array.from({ length: departments }, (_, index) => department(index + 1)),
    ...Array.from({ length: communes }, (_, index) => commune(index + 1)),
    {
      ...plain,
      name: "Sở Mẫu đã sáp nhập",
      kind: "so-nganh",
      host: `socu.${domain}`,
      mergedInto: "Sở Mẫu số 1",
    },
    { ...plain, name: "Ban Mẫu đã giải thể", kind: "so-nganh", host: null, abolished: "2025-07-01" },
    { ...plain, name: "Ủy ban nhân dân xã Mẫu chưa có cổng", kind: "ubnd-xa", host: null },
  ];
  return all.map((agency) => ({ ...agency, ...(habits[agency.host ?? ""] ?? {}) }));
}

const habits: Readonly<Record<string, Partial<ProvincialAgency>>> = {
  [`somau03.${domain}`]: { behaviour: "slow" },
  [`somau11.${domain}`]: { behaviour: "blocking" },
  [`somau12.${domain}`]: { behaviour: "failing" },
  [`somau13.${domain}`]: { behaviour: "dead" },
  [`somau14.${domain}`]: { second: `dautu-somau14.${domain}` },
  [`xamau03.${domain}`]: { behaviour: "slow" },
  [`xamau11.${domain}`]: { behaviour: "blocking" },
  [`xamau22.${domain}`]: { behaviour: "dead" },
};

function flawsOf(host: string, seed: string): string[] {
  const rank = seededRank(`${seed} ${host}`);
  const count = Math.floor(rank("count") * (mostFlaws + 1));
  const drawn = plantable.toSorted((a, b) => rank(a) - rank(b)).slice(0, count);
  const wanted = needed.get(host);
  const all = wanted ? [...new Set([...drawn, wanted])] : drawn;
  return all.filter((id) => id !== excluded.get(host));
}
