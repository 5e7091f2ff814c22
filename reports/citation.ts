import type { Instrument, Provision, ResolvedProvision, RuleSet } from "../checks/regulations/schema.ts";
import type { Text } from "../checks/text.ts";
import type { CitedProvision } from "./model.ts";

type Instruments = RuleSet["instruments"];
type Named = Pick<Instrument, "kind" | "number" | "title" | "issuer">;

/** A provision as a person cites it, with what must be known of its standing. */
export function citeProvision(provision: ResolvedProvision, instruments: Instruments): CitedProvision {
  const instrument = instrumentOf(provision.instrument, instruments);
  const { article, clause, point, verified, state, replacedBy } = provision;
  return {
    instrument: instrument.id,
    article,
    clause,
    point,
    verified: verified && instrument.verification === "verified",
    state,
    replacedBy,
    citation: citationOf(provision, instrument),
    note: noteOf(provision, instrument, instruments),
  };
}

/** Name of an instrument: "Quyết định số 68/2026/QĐ-UBND"; by its issuer where a draft has no number yet. */
export function nameInstrument({ kind, number, title, issuer }: Named): Text {
  if (kind === "criteria") return title;
  const { vi, en } = kind === "law" && title.vi.startsWith("Luật") ? title : kindNames[kind];
  if (hasNumber(number)) return { vi: `${vi} số ${number}`, en: `${en} No. ${number}` };
  return { vi: `${vi} của ${issuer.vi}`, en: `${en} of the ${issuer.en.replace(/^the /i, "")}` };
}

const kindNames: Record<Exclude<Instrument["kind"], "criteria">, Text> = {
  law: { vi: "Luật", en: "Law" },
  decree: { vi: "Nghị định", en: "Decree" },
  circular: { vi: "Thông tư", en: "Circular" },
  decision: { vi: "Quyết định", en: "Decision" },
  "official-letter": { vi: "Công văn", en: "Official Letter" },
};

/** Drafts leave the number before the slash blank. */
function hasNumber(number: string): boolean {
  return /^\s*\d/.test(number);
}

/**
 * "Điều 5" of a decision means its attached rules, unless the covering decision itself is cited: by "QĐ Đ2", or
 * by its preamble.
 */
function citationOf({ article, clause, point }: Provision, instrument: Instrument): Text {
  const covering = /^QĐ Đ(\d+\S*)$/u.exec(article ?? "");
  const isPreamble = article === "Căn cứ";
  const where = isPreamble ? preamble : spellArticle(covering?.[1] ?? article, clause, point);
  const named = nameWithin(instrument);
  const attached = covering || isPreamble ? null : attachedRules(instrument);
  const vi = attached ? `${attached.vi} ban hành kèm theo ${named.vi}` : named.vi;
  const en = attached ? `the ${attached.en} issued with ${named.en}` : named.en;
  if (!where) return { vi, en: capitalised(en) };
  return { vi: `${where.vi} ${vi}`, en: `${where.en} of ${en}` };
}

/** The name as it stands within a sentence. */
function nameWithin(instrument: Instrument): Text {
  const { vi, en } = nameInstrument(instrument);
  if (instrument.status === "draft") return { vi: `dự thảo ${vi}`, en: `the draft ${en}` };
  const bare = hasNumber(instrument.number) && instrument.kind !== "law";
  return { vi, en: bare ? en : `the ${en}` };
}

function attachedRules({ kind, title }: Instrument): Text | null {
  if (kind !== "decision") return null;
  if (/quy chế/iu.test(title.vi)) return { vi: "Quy chế", en: "Regulation" };
  return /quy định/iu.test(title.vi) ? { vi: "Quy định", en: "Rules" } : null;
}

/** Vietnamese from the smallest part up: điểm, khoản, Điều. A named part ("Mẫu 01", "cột 2") keeps its name. */
function spellArticle(article: string | null, clause: string | null, point: string | null): Text | null {
  if (!article) return null;
  const parts = [
    ...(point ? [spellPart("điểm", point)] : []),
    ...(clause ? [spellPart("khoản", clause)] : []),
    spellPart("Điều", article),
  ];
  return { vi: parts.map(({ vi }) => vi).join(" "), en: parts.map(({ en }) => en).join(", ") };
}

const partNames: Record<string, string> = {
  điểm: "point",
  khoản: "clause",
  Điều: "Article",
  cột: "column",
  "ghi chú": "note",
  Mẫu: "Form",
  "Phụ lục": "Annex",
  Chương: "Chapter",
  bảng: "table",
};
const preamble: Text = { vi: "phần căn cứ của", en: "preamble" };

function spellPart(kind: string, value: string): Text {
  const vi = kind === "điểm" || /^\d/.test(value) ? `${kind} ${value}` : value;
  const name = Object.keys(partNames).find((each) => vi.startsWith(each));
  return { vi, en: name ? vi.replace(name, partNames[name] ?? name) : vi };
}

function noteOf(provision: ResolvedProvision, instrument: Instrument, instruments: Instruments): Text | null {
  const notes: Text[] = [];
  if (provision.state === "replaced" && provision.replacedBy) {
    const { vi, en } = nameInstrument(instrumentOf(provision.replacedBy, instruments));
    notes.push({ vi: `đã được thay thế bởi ${vi}`, en: `replaced by ${en}` });
  }
  if (provision.substitutes) {
    const { vi, en } = nameInstrument(instrumentOf(provision.substitutes, instruments));
    notes.push({ vi: `áp dụng thay ${vi}`, en: `applied in place of ${en}` });
  }
  if (provision.via) {
    const { vi, en } = nameInstrument(instrumentOf(provision.via, instruments));
    notes.push({ vi: `dẫn chiếu ${vi}`, en: `refers to ${en}` });
  }
  if (!provision.binding) notes.push({ vi: "để tham khảo", en: "for reference" });
  if (!provision.verified || instrument.verification !== "verified") {
    notes.push({ vi: "căn cứ cần xác minh", en: "basis to be verified" });
  }
  if (notes.length === 0) return null;
  return { vi: notes.map(({ vi }) => vi).join("; "), en: notes.map(({ en }) => en).join("; ") };
}

function instrumentOf(id: string, instruments: Instruments): Instrument {
  const instrument = instruments[id];
  if (!instrument) throw new Error(`the rule set cites ${id} but does not hold it`);
  return instrument;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
