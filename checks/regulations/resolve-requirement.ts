import type { AgencyKind } from "../agency.ts";
import type { Text } from "../text.ts";
import { hasEnded, isInForce, isWithin, successorOf } from "./in-force.ts";
import type { Law } from "./load.ts";
import type {
  Instrument,
  notApplicableReasons,
  Province,
  Provision,
  Requirement,
  ResolvedProvision,
  ResolvedRequirement,
} from "./schema.ts";
import { spellDate } from "./spell-date.ts";

/** What is asked about: whose portal, where and when. */
export interface Scene {
  law: Law;
  province: Province;
  /** The province's regulation. */
  instrument: Instrument;
  /** How the regulation stands on that day. */
  state: ProvincialState;
  date: string;
  agencyKind: AgencyKind;
}

/** `not-yet`, `ended`: the regulation binds nobody on that day. */
export type ProvincialState = "in-force" | "draft" | "not-yet" | "ended";

export function provincialState(instrument: Instrument, date: string): ProvincialState {
  if (hasEnded(instrument, date)) return "ended";
  if (instrument.effectiveFrom !== null && date < instrument.effectiveFrom) return "not-yet";
  return instrument.status === "draft" ? "draft" : "in-force";
}

export function applies(state: ProvincialState): state is "in-force" | "draft" {
  return state === "in-force" || state === "draft";
}

export function resolveRequirement(requirement: Requirement, scene: Scene): ResolvedRequirement {
  const provisions = requirement.provisions.flatMap((provision) =>
    resolveProvision(provision, requirement, scene),
  );
  const binding = provisions.filter((provision) => provision.binding && provision.state !== "replaced");
  const conflict = applies(scene.state) ? conflictOf(requirement, scene) : null;
  const params: Record<string, unknown> = Object.assign(
    {},
    requirement.params,
    ...binding.filter(({ national }) => national).map((provision) => provision.params),
    ...binding.filter(({ national }) => !national).map((provision) => provision.params),
    conflict?.params,
  );
  // A recommendation may rest on good practice; a duty needs a clause that binds.
  const bases = requirement.strength === "should" ? provisions : binding;
  const obstacle = whyNot(requirement, bases.length, params, scene);
  return {
    ...requirement,
    params,
    provisions,
    notApplicable: obstacle?.reason ?? null,
    notApplicableText: obstacle?.text ?? null,
    verified: binding.some(({ verified }) => verified),
    conflict,
  };
}

function conflictOf({ conflicts }: Requirement, { province, date }: Scene) {
  return conflicts.find((conflict) => conflict.province === province.id && conflict.from <= date) ?? null;
}

function resolveProvision(
  provision: Provision,
  requirement: Requirement,
  scene: Scene,
): readonly ResolvedProvision[] {
  const instrument = scene.law.instruments[provision.instrument];
  if (!instrument || !isWithin(provision, scene.date) || !bindsKind(provision, scene)) return [];
  const { province } = instrument;
  if (province === null) return resolveNational(provision, instrument, requirement, scene);
  if (province !== scene.province.id || !applies(scene.state)) return [];
  return [resolveProvincial(provision, scene.state, requirement, scene)];
}

function bindsKind({ agencies }: Provision, { agencyKind }: Scene): boolean {
  return agencies === null || agencies.includes(agencyKind);
}

/** A provincial clause; where the province substitutes, what it refers to is read as the successor. */
function resolveProvincial(
  provision: Provision,
  state: "in-force" | "draft",
  requirement: Requirement,
  scene: Scene,
): ResolvedProvision {
  const resolved = { ...provision, state, replacedBy: null, substitutes: null, national: false };
  const target = provision.via === null ? undefined : scene.law.instruments[provision.via];
  if (!target || !hasEnded(target, scene.date)) return resolved;
  if (!scene.province.substitutesReplacedInstruments) return resolved;
  const successor = successorOf(target, scene.date, scene.law.instruments);
  if (successor === null) return resolved;
  // The duty is as sure as the successor's own clause; where none was found it awaits confirmation.
  const verified =
    provision.verified && clausesOf(successor, requirement, scene).some((each) => each.verified);
  return { ...resolved, via: successor, substitutes: target.id, verified };
}

function resolveNational(
  provision: Provision,
  instrument: Instrument,
  requirement: Requirement,
  scene: Scene,
): readonly ResolvedProvision[] {
  const { law, date, province } = scene;
  const resolved = { ...provision, replacedBy: null, substitutes: null, national: true };
  if (isInForce(instrument, date)) {
    return [{ ...resolved, state: "in-force", substitutes: replacedFor(instrument, requirement, scene) }];
  }
  if (!hasEnded(instrument, date)) return [];
  const successor = successorOf(instrument, date, law.instruments);
  const isReferredTo = applies(scene.state) && scene.instrument.refersTo.includes(instrument.id);
  // What only explains stays in sight as history; what bound is gone unless the province still refers to it.
  if (provision.binding && !isReferredTo) return [];
  const isSubstituted = isReferredTo && province.substitutesReplacedInstruments && successor !== null;
  if (isSubstituted && clausesOf(successor, requirement, scene).length > 0) return [];
  return [{ ...resolved, state: "replaced", replacedBy: successor }];
}

/** The ended instrument behind the requirement that the province reads as this one (Bình Định Đ31k1). */
function replacedFor(instrument: Instrument, { provisions }: Requirement, scene: Scene): string | null {
  const { law, province, instrument: regulation, state, date } = scene;
  if (!province.substitutesReplacedInstruments || !applies(state)) return null;
  const cited = new Set(provisions.flatMap((each) => [each.instrument, each.via]));
  const replaced = regulation.refersTo.find((id) => {
    const referred = law.instruments[id];
    if (!referred || !cited.has(id) || !hasEnded(referred, date)) return false;
    return successorOf(referred, date, law.instruments) === instrument.id;
  });
  return replaced ?? null;
}

/** Clauses of one instrument on which the requirement rests for this kind of agency. */
function clausesOf(id: string, { provisions }: Requirement, scene: Scene): readonly Provision[] {
  return provisions.filter(
    (each) => each.instrument === id && each.binding && isWithin(each, scene.date) && bindsKind(each, scene),
  );
}

interface Obstacle {
  reason: (typeof notApplicableReasons)[number];
  text: Text;
}

/** Why the requirement does not apply; null where it does. `bases` counts the clauses it may rest on. */
function whyNot(
  { agencies, notRegulatedIn, requiredParams }: Requirement,
  bases: number,
  params: Record<string, unknown>,
  { agencyKind, province, state, date }: Scene,
): Obstacle | null {
  if (!agencies.includes(agencyKind)) return notThisKind;
  const leftOut = applies(state) ? notRegulatedIn[province.id] : undefined;
  if (leftOut) return { reason: "left-out-by-province", text: leftOut };
  const { vi, en } = province.name;
  const day = spellDate(date);
  if (bases === 0) {
    return {
      reason: "no-clause",
      text: {
        vi: `Không có điều khoản nào áp dụng tại ${vi} ngày ${day.vi} đặt ra yêu cầu này.`,
        en: `No clause that applies in ${en} on ${day.en} sets this requirement.`,
      },
    };
  }
  if (requiredParams.every((name) => params[name] !== undefined)) return null;
  return {
    reason: "no-parameter",
    text: {
      vi: `Các văn bản áp dụng tại ${vi} ngày ${day.vi} không đặt ra con số hoặc nội dung cụ thể để đối chiếu.`,
      en: `The texts that apply in ${en} on ${day.en} set no number or form to judge by.`,
    },
  };
}

const notThisKind: Obstacle = {
  reason: "not-this-kind-of-agency",
  text: {
    vi: "Yêu cầu này không dành cho loại cơ quan được kiểm tra.",
    en: "This requirement is not meant for this kind of agency.",
  },
};
