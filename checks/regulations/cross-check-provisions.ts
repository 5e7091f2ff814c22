import { type Problem, problem } from "./law-error.ts";
import type { Instrument, Provision } from "./schema.ts";
import type { Sheets } from "./sheets.ts";

type Instruments = ReadonlyMap<string, Instrument>;

/** Every clause cited exists in its text, and a clause nobody has seen does not call itself verified. */
export function checkProvisions({ groups, instruments }: Sheets): Problem[] {
  const known = new Map(instruments.map(({ value }) => [value.id, value]));
  return groups.flatMap(({ file, value }) =>
    value.requirements.flatMap((requirement, index) =>
      requirement.provisions.flatMap((provision, number) =>
        faultsOf(provision, known).map(({ field, vi, en }) =>
          problem(file, `requirements.${index}.provisions.${number}.${field}`, vi, en),
        ),
      ),
    ),
  );
}

interface Fault {
  field: string;
  vi: string;
  en: string;
}

function faultsOf(provision: Provision, known: Instruments): Fault[] {
  const instrument = known.get(provision.instrument);
  if (!instrument) return [absent("instrument", provision.instrument)];
  const faults = [...placeFaults(provision, instrument), ...viaFaults(provision, known)];
  if (provision.verified && instrument.verification !== "verified") {
    faults.push(unseen("verified", instrument.id));
  }
  if (provision.from !== null && provision.to !== null && provision.to < provision.from) {
    faults.push({ field: "to", vi: "kết thúc trước khi bắt đầu", en: "ends before it begins" });
  }
  return faults;
}

function placeFaults(provision: Provision, instrument: Instrument): Fault[] {
  const { article, clause, point } = provision;
  if (article === null) return clause === null ? [] : [incomplete("article")];
  if (point !== null && clause === null) return [incomplete("clause")];
  const parts = instrument.outline?.[article];
  if (!parts) return unseenArticle(provision, article, instrument);
  if (clause === null || parts.some((part) => isPlace(part, clause, point))) return [];
  const place = `${instrument.id}: ${article} ${clause}${point ?? ""}`;
  return [notInOutline(point === null ? "clause" : "point", place)];
}

/** Of a national text only part may have been seen; a provincial one was read whole. */
function unseenArticle({ verified }: Provision, article: string, instrument: Instrument): Fault[] {
  const { id, outline, province } = instrument;
  if (outline === null) return verified ? [unseen("verified", id)] : [];
  return verified || province !== null ? [notInOutline("article", `${id}: ${article}`)] : [];
}

/** A clause "1" is there as itself or by its points "1a", "1b"; "10" is another clause. */
function isPlace(part: string, clause: string, point: string | null): boolean {
  if (point !== null) return part === `${clause}${point}`;
  return part === clause || (part.startsWith(clause) && !/^\d/.test(part.slice(clause.length)));
}

function viaFaults({ via, verified }: Provision, known: Instruments): Fault[] {
  if (via === null) return [];
  const target = known.get(via);
  if (!target) return [absent("via", via)];
  return verified && target.outline === null ? [unseen("verified", via)] : [];
}

function absent(field: string, id: string): Fault {
  return { field, vi: `không có văn bản "${id}"`, en: `there is no instrument "${id}"` };
}

function incomplete(field: string): Fault {
  return {
    field,
    vi: "nêu khoản, điểm thì phải nêu đủ Điều, khoản",
    en: "a clause or point needs its article and clause",
  };
}

function unseen(field: string, id: string): Fault {
  return {
    field,
    vi: `chưa đối chiếu lời văn của "${id}" nên không thể ghi là đã xác minh`,
    en: `the text of "${id}" was not seen, so the clause cannot be verified`,
  };
}

function notInOutline(field: string, place: string): Fault {
  return { field, vi: `văn bản không có "${place}"`, en: `the text has no "${place}"` };
}
