import { z } from "zod";
import data from "./contact-labels.json" with { type: "json" };
import { type EmailAddress, findEmailAddresses, isOfficialEmail } from "./email-addresses.ts";
import { findPhoneNumbers, type PhoneNumber } from "./phone-numbers.ts";
import { clean, fold, foldAligned } from "./vietnamese-text.ts";

interface ContactPhone extends Omit<PhoneNumber, "start" | "end"> {
  isFax: boolean;
}

interface ContactEmail extends Omit<EmailAddress, "start" | "end"> {
  /** Of a host of the state. */
  official: boolean;
}

interface LabelledText {
  /** As written, without the colon. */
  label: string;
  /** What follows it, on the same line or the next. */
  value: string;
}

/** What a footer or contact page says of how to reach the agency and who answers for the content. */
export interface Contacts {
  phones: ContactPhone[];
  emails: ContactEmail[];
  address: LabelledText | null;
  responsible: LabelledText | null;
  owner: LabelledText | null;
  licence: LabelledText | null;
}

const fields = ["address", "responsible", "owner", "licence", "phone", "fax", "email", "website"] as const;
type Field = (typeof fields)[number];
const labels = z.record(z.enum(fields), z.array(z.string().min(1))).parse(data);
const fieldOfLabel = new Map(
  fields.flatMap((field) => labels[field].map((label) => [fold(label), field] as const)),
);
const anyLabel = [...fieldOfLabel.keys()].sort((a, b) => b.length - a.length).join("|");
const labelWithColon = new RegExp(
  `(?<![\\p{L}\\p{N}])(?<label>${anyLabel})(?:\\s[^:;|.]{0,60})?\\s*[:：]`,
  "gu",
);
/** Without a colon only at the start of a line, and with what such a field begins with. */
const labelAtStart = new RegExp(`^(?<label>${anyLabel})(?:$|\\s+(?=(?<next>[\\p{L}\\p{N}].*)))`, "u");
const beginnings: Readonly<Partial<Record<Field, RegExp>>> = {
  address: /^(?:\d|so \S*\d|duong |tang |lo |khu )/,
  responsible: /^(?:ong|ba|dong chi|ths|ts|cn)\b/,
};

interface FieldText extends LabelledText {
  field: Field;
}

/** Reads a footer or a contact page; `lines` are its paragraphs, cells or list items in order. */
export function contactsIn(lines: readonly string[]): Contacts {
  const cleaned = lines.map(clean).filter((line) => line !== "");
  const found = cleaned.flatMap((line, index) => fieldsOf(line, cleaned[index + 1]));
  const first = (field: Field): LabelledText | null => {
    const match = found.find((text) => text.field === field && text.value !== "");
    return match ? { label: match.label, value: match.value } : null;
  };
  return {
    phones: cleaned.flatMap(phonesOf),
    emails: cleaned.flatMap((line) =>
      findEmailAddresses(line).map(({ address, obfuscated }) => ({
        address,
        obfuscated,
        official: isOfficialEmail(address),
      })),
    ),
    address: first("address"),
    responsible: first("responsible"),
    owner: first("owner"),
    licence: first("licence"),
  };
}

/** Labels of a line, each with what follows up to the next; the next line's text where nothing does. */
function fieldsOf(line: string, nextLine: string | undefined): FieldText[] {
  const folded = foldAligned(line);
  const matches = [...folded.matchAll(labelWithColon)];
  const start = matches.length === 0 ? labelAtStart.exec(folded) : null;
  if (start && mayStandWithoutColon(start)) matches.push(start);
  return matches.map((match, index) => {
    const from = match.index + match[0].length;
    const to = matches[index + 1]?.index ?? line.length;
    const own = trimmed(line.slice(from, to));
    const isNextLabelled = nextLine === undefined || labelsIn(nextLine);
    return {
      field: fieldOfLabel.get(match.groups?.label ?? "") ?? "website",
      label: trimmed(line.slice(match.index, from)),
      value: own === "" && !isNextLabelled ? (nextLine ?? "") : own,
    };
  });
}

function mayStandWithoutColon(match: RegExpExecArray): boolean {
  const { label = "", next } = match.groups ?? {};
  const field = fieldOfLabel.get(label);
  return next === undefined || (field !== undefined && beginnings[field]?.test(next) === true);
}

function labelsIn(line: string): boolean {
  return foldAligned(line).search(labelWithColon) >= 0;
}

function trimmed(text: string): string {
  return text.replace(/^[\s:：*|•–-]+|[\s:：*|•;,.–-]+$/g, "");
}

function phonesOf(line: string): ContactPhone[] {
  const folded = foldAligned(line);
  return findPhoneNumbers(line).map(({ number, kind, text, start }) => ({
    number,
    kind,
    text,
    isFax: /fax\D{0,6}$/.test(folded.slice(Math.max(0, start - 12), start)),
  }));
}
