import type { AgencyKind } from "../../checks/agency.ts";
import type { Text } from "../../checks/text.ts";
import { capitalised } from "../capitalised.ts";
import { blank, type Issuer } from "../paper/paper.ts";
import type { Reader } from "../reader.ts";
import type { AgencyInRound } from "../round/agency-in-round.ts";

const t = (vi: string, en: string): Text => ({ vi, en });

const committees: ReadonlySet<AgencyKind> = new Set(["ubnd-tinh", "ubnd-huyen", "ubnd-xa"]);

/**
 * The agency as issuer of its own report. A People's Committee names no body above itself, and its chairperson signs
 * on its behalf (Decree 30/2020/NĐ-CP, Annex I, part II).
 */
export function issuerOf(name: string, { office, kind, parent, head }: AgencyInRound, r: Reader): Issuer {
  const isCommittee = committees.has(kind);
  return {
    ...office,
    parent: isCommittee ? null : (parent ?? office.parent).toLocaleUpperCase("vi"),
    name: name.toLocaleUpperCase("vi"),
    // It numbers its own papers.
    code: blank,
    place: kind === "ubnd-xa" ? placeOf(name) : office.place,
    recipients: asAbove(r),
    signer: isCommittee
      ? {
          capacity: r.t(t("TM. ỦY BAN NHÂN DÂN", "FOR THE PEOPLE’S COMMITTEE")),
          title: r.t(t("CHỦ TỊCH", "CHAIRPERSON")),
        }
      : { capacity: "", title: r.t(t("THỦ TRƯỞNG CƠ QUAN, ĐƠN VỊ", "HEAD OF THE AGENCY")) },
    signerName: head,
  };
}

/** Recipients of a paper that is addressed to one body. */
export const asAbove = (r: Reader): string[] => [
  r.t(t("Như trên;", "As above;")),
  r.t(t("Lưu: VT.", "File.")),
];

const ofCommune = /^(?:ủy ban nhân dân|ubnd)\s+(xã|phường|đặc khu)\s+/iu;

/** A commune dates its papers with its own name; where that is a number, with what it is (point 4b of that part). */
function placeOf(name: string): string {
  const [whole = "", kind = ""] = ofCommune.exec(name) ?? [];
  const own = name.slice(whole.length);
  return /^(số )?\d/iu.test(own) && kind !== "" ? `${capitalised(kind)} ${own}` : own;
}
