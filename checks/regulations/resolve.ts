import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import { z } from "zod";
import type { AgencyKind } from "../agency.ts";
import { UsageError } from "../usage-error.ts";
import { canonicalJson } from "./canonical-json.ts";
import { isWithin } from "./in-force.ts";
import type { Law } from "./load.ts";
import { noticesOf } from "./notices.ts";
import { provincialState, resolveRequirement, type Scene } from "./resolve-requirement.ts";
import type { Instrument, Province, ResolvedRequirement, Rubric, RuleSet } from "./schema.ts";

/** Which law is asked for: id of a province, day (YYYY-MM-DD) and kind of agency. */
export interface Question {
  regulation: string;
  date: string;
  agencyKind: AgencyKind;
}

/**
 * What binds one kind of agency in one province on one day. A regulation that had not begun by then binds
 * nobody and says so in a notice; national texts and the province's names remain. A draft is applied on trial,
 * from its own day of effect where it states one.
 * @throws UsageError where the province or the day is not known.
 */
export function resolve(law: Law, { regulation, date, agencyKind }: Question): RuleSet {
  const province = provinceOf(law, regulation);
  checkDate(date);
  const instrument = instrumentOf(law, province.regulation);
  const scene: Scene = {
    law,
    province,
    instrument,
    state: provincialState(instrument, date),
    date,
    agencyKind,
  };
  const requirements = law.requirements.map((requirement) => resolveRequirement(requirement, scene));
  const content = {
    regulation,
    province,
    instrument,
    date,
    agencyKind,
    requirements,
    instruments: citedInstruments(law, instrument, requirements),
    // Days off of an incomplete year are not all known, so nothing may be counted in it.
    calendar: law.calendars.filter(({ complete }) => complete),
    rubric: rubricOf(law, date, agencyKind),
    notices: noticesOf(scene),
  };
  return withHash(content);
}

/** The hash takes longer to make than all the rest, and an editor's check does not ask for it. */
function withHash(content: Omit<RuleSet, "hash">): RuleSet {
  let hash: string | undefined;
  return {
    ...content,
    get hash() {
      hash ??= bytesToHex(sha256(utf8ToBytes(canonicalJson(content))));
      return hash;
    },
  };
}

function provinceOf(law: Law, id: string): Province {
  const province = Object.hasOwn(law.provinces, id) ? law.provinces[id] : undefined;
  if (province) return province;
  const known = Object.keys(law.provinces).join(", ");
  throw new UsageError(
    `Không có quy định mang mã "${id}". Hãy dùng một trong các mã: ${known}.`,
    `There is no regulation "${id}". Use one of: ${known}.`,
  );
}

function checkDate(date: string): void {
  if (z.iso.date().safeParse(date).success) return;
  throw new UsageError(
    `"${date}" không phải là một ngày. Hãy ghi ngày có thật theo dạng NĂM-THÁNG-NGÀY, ví dụ 2026-07-01.`,
    `"${date}" is no date. Write an existing day as YEAR-MONTH-DAY, for example 2026-07-01.`,
  );
}

function rubricOf(law: Law, date: string, agencyKind: AgencyKind): Rubric {
  const ofKind = law.rubrics.filter(({ scored, agencies }) => scored && agencies.includes(agencyKind));
  const rubric = ofKind.find((each) => isWithin(each, date));
  if (rubric) return rubric;
  const [first] = ofKind.map(({ from }) => from).sort();
  throw new UsageError(
    `Không có bộ tiêu chí cho ngày ${date}. Hãy chọn ngày từ ${first ?? "khi có bộ tiêu chí"} trở đi.`,
    `No set of criteria holds on ${date}. Choose a day from ${first ?? "when there is one"} on.`,
  );
}

function instrumentOf(law: Law, id: string): Instrument {
  const instrument = law.instruments[id];
  if (!instrument) throw new Error(`no instrument ${id}`);
  return instrument;
}

/** Every instrument that a reader of the rule set meets, so that it can be named. */
function citedInstruments(
  law: Law,
  regulation: Instrument,
  requirements: readonly ResolvedRequirement[],
): Record<string, Instrument> {
  const cited = requirements.flatMap(({ provisions, conflict }) => [
    ...provisions.flatMap(({ instrument, via, replacedBy, substitutes }) => [
      instrument,
      via,
      replacedBy,
      substitutes,
    ]),
    conflict?.with ?? null,
  ]);
  const ids = new Set([regulation.id, ...cited].filter((id) => id !== null));
  return Object.fromEntries([...ids].sort().map((id) => [id, instrumentOf(law, id)]));
}
