import { hostLabelsOf } from "./agency-names.ts";
import { fold, slug, wordsOf } from "./vietnamese-text.ts";

/** Who signs for an agency: "Chủ tịch UBND tỉnh", "Giám đốc Sở". */
const heads =
  /^(?:pho )?(?:chu tich|giam doc|bi thu|chanh van phong|chanh thanh tra|truong ban|cuc truong|chi cuc truong) /;
const levels = new Set(["tinh", "thanh", "pho", "xa", "phuong", "dac", "khu", "huyen"]);

/**
 * Whether an issuer as a document names it is that agency or its head. Null where one name leaves out what the
 * other tells ("UBND" alone may be any).
 */
export function isSameAgency(issuer: string, agency: string): boolean | null {
  const [given, wanted] = [nameWords(issuer), nameWords(agency)];
  if (given.length < 2 || wanted.length === 0) return null;
  const isPart = given.every((word) => wanted.includes(word)) || wanted.every((word) => given.includes(word));
  if (!isPart) return false;
  const kind = (words: readonly string[]) => words.find((word) => levels.has(word));
  const isCommittee = given.slice(0, 4).join(" ") === "uy ban nhan dan";
  if (isCommittee && kind(given) === undefined) return null;
  return kind(given) === kind(wanted) || !isCommittee;
}

/** Whether the code in a document's number ("SKHCN") stands for that agency; null for those that many share. */
export function isCodeOfAgency(code: string, agency: string): boolean | null {
  const [first = ""] = code.split(/[-–/]/);
  if (/^(?:UBND|HĐND|CP|TTG)$/i.test(first)) return null;
  return hostLabelsOf(agency).includes(slug(first));
}

function nameWords(name: string): string[] {
  const written = fold(name)
    .replace(/\bubnd\b/g, "uy ban nhan dan")
    .replace(/\bhdnd\b/g, "hoi dong nhan dan")
    .replace(/^cong (?:thong tin dien tu|ttdt) (?:cua )?/, "")
    .replace(heads, "");
  return wordsOf(written).filter((word) => word !== "va");
}
