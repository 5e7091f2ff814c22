import { findEmailAddresses, isOfficialEmail } from "./email-addresses.ts";
import { findPhoneNumbers } from "./phone-numbers.ts";
import { fold } from "./vietnamese-text.ts";

type PersonalDataKind = "phone" | "identity-number" | "email" | "bank-card";

export interface FoundPersonalData {
  kind: PersonalDataKind;
  /** Offsets in the text as given. */
  start: number;
  end: number;
}

/** Twelve digits: province (001 to 096), century and sex, year, serial (Thông tư 59/2021/TT-BCA). */
const citizenNumber =
  /(?<![\p{L}\p{N}]|\d[.,/-])0\d{2} ?[0-3]\d{2} ?\d{3} ?\d{3}(?![\p{L}\p{N}]|[.,/-]\d|\/)/gu;
/** Nine digits, passports and the like are only known by what stands before them. */
const labelledNumber = /(?<![\p{L}\p{N}])(?:[A-Z]\d{7}|\d{12}|\d{9}|\d{3} \d{3} \d{3})(?![\p{L}\p{N}])/gu;
const identityLabel =
  /(?:cccd|cmnd|cmt|cmtnd|can cuoc(?: cong dan)?|chung minh(?: nhan dan| thu)?|dinh danh(?: ca nhan)?|ho chieu|passport)(?:[ /]+(?:cccd|cmnd|can cuoc|ho chieu))?(?: so)?\W*$/;
const card = /(?<![\p{L}\p{N}]|\d[.,/-])\d(?:[ -]?\d){12,18}(?![\p{L}\p{N}]|[.,/-]\d)/gu;
const lastProvince = 96;

/**
 * Citizens' data written in a text, in order: telephone and identity numbers, e-mail addresses, bank cards.
 * Official addresses and hotlines are left out.
 */
export function findPersonalData(text: string): FoundPersonalData[] {
  const found: FoundPersonalData[] = [
    ...findPhoneNumbers(text)
      .filter(({ kind }) => kind !== "hotline")
      .map(({ start, end }) => ({ kind: "phone" as const, start, end })),
    ...findEmailAddresses(text)
      .filter(({ address }) => !isOfficialEmail(address))
      .map(({ start, end }) => ({ kind: "email" as const, start, end })),
    ...spans("bank-card", text, card).filter(({ start, end }) => isCardNumber(text.slice(start, end))),
    ...spans("identity-number", text, citizenNumber).filter(
      ({ start }) => Number(text.slice(start, start + 3)) <= lastProvince,
    ),
    ...spans("identity-number", text, labelledNumber).filter(({ start }) =>
      identityLabel.test(fold(text.slice(Math.max(0, start - 40), start))),
    ),
  ];
  return found
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one, index, all) => all.slice(0, index).every((other) => other.end <= one.start));
}

function spans(kind: PersonalDataKind, text: string, pattern: RegExp): FoundPersonalData[] {
  return Array.from(text.matchAll(pattern), (match) => ({
    kind,
    start: match.index,
    end: match.index + match[0].length,
  }));
}

/** A number of the great schemes or of NAPAS (9704) whose check digit is right (Luhn). */
function isCardNumber(written: string): boolean {
  const digits = written.replace(/\D/g, "");
  if (![13, 15, 16, 19].includes(digits.length) || !/^(?:4|5[1-5]|2[2-7]|3[4-7]|9704)/.test(digits))
    return false;
  const sum = Array.from(digits)
    .reverse()
    .map((digit, place) => (place % 2 === 0 ? Number(digit) : Number(digit) * 2))
    .reduce((total, value) => total + (value > 9 ? value - 9 : value), 0);
  return sum % 10 === 0;
}

/** How many characters at the end of a number stay, so that a person can tell which one is meant. */
const shownDigits = 2;

/** The text with citizens' data masked, of the same length: "•••• ••• •78" keeps the last two digits. */
export function maskPersonalData(text: string): string {
  let masked = "";
  let from = 0;
  for (const { kind, start, end } of findPersonalData(text)) {
    const written = text.slice(start, end);
    masked += text.slice(from, start) + (kind === "email" ? maskEmail(written) : maskNumber(written));
    from = end;
  }
  return masked + text.slice(from);
}

function maskNumber(written: string): string {
  const shown = written.length - shownDigits;
  return written.slice(0, shown).replace(/[\p{L}\p{N}]/gu, "•") + written.slice(shown);
}

/** The domain stays: whether a citizen wrote from a public mail service is no secret. */
function maskEmail(written: string): string {
  const at = written.search(/\s?[@＠[({]/u);
  return "•".repeat(at) + written.slice(at);
}
