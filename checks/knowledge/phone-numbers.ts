import { fold } from "./vietnamese-text.ts";

/** A Vietnamese telephone number in a text. */
export interface PhoneNumber {
  /** Digits, with "+84" first where the country code was written. */
  number: string;
  kind: "landline" | "mobile" | "hotline";
  /** As written. */
  text: string;
  /** Offsets in the text as given. */
  start: number;
  end: number;
}

const gap = "[ \\u00A0.\\-–]{0,3}";
const digits = (count: string) => `(?:${gap}\\d)${count}`;
const country = `\\(?\\+?84\\)?${gap}(?:\\(0\\)${gap})?`;
/** Not within a longer number or symbol; a stroke may part two telephone numbers. */
const notInside = "(?<![\\p{L}\\p{N}]|\\d[.,]|(?<!\\d{6})\\d[/-])";
const notGoingOn = "(?![\\p{L}\\p{N}]|[.,]\\d|[/-][1-9\\p{L}])";

/** The eight digits behind a mobile number's first two, a closing bracket somewhere between. */
const mobileGroups = [1, 2, 3].map((count) => `${digits(`{${count}}`)}\\)?${digits(`{${8 - count}}`)}`);

/** Writing of each kind and how many digits it has within the country. */
const forms: readonly { kind: PhoneNumber["kind"]; pattern: RegExp; lengths: readonly number[] }[] = [
  { kind: "hotline", pattern: expression(`(?:1800|1900)${digits("{4,6}")}`), lengths: [8, 9, 10] },
  { kind: "hotline", pattern: expression("1022"), lengths: [4] },
  {
    kind: "mobile",
    pattern: expression(`(?:${country}|\\(?0)[35789](?:${mobileGroups.join("|")})`),
    lengths: [10],
  },
  { kind: "mobile", pattern: expression(`01[2689]${digits("{8}")}`), lengths: [11] },
  {
    kind: "landline",
    pattern: expression(`(?:${country}\\(?|\\(?0)2\\d{1,2}\\)?${digits("{7,8}")}`),
    lengths: [10, 11],
  },
];

/** Numbers of other things that may look alike. */
const otherLabel =
  /(?:ma so(?: thue| doanh nghiep| dinh danh)?|mst|tai khoan|stk|ma ho so|ma don|cccd|cmnd|can cuoc|chung minh(?: nhan dan| thu)?|cmt)(?: so)?\W*$/;
const hotlineLabel = /(?:^|tong dai|hotline|duong day nong|goi|dien thoai|so)\W*$/;

function expression(source: string): RegExp {
  return new RegExp(`${notInside}(?:${source})${notGoingOn}`, "gu");
}

/** Telephone numbers with area code, mobile numbers and hotlines in a text, in order. */
export function findPhoneNumbers(text: string): PhoneNumber[] {
  const found = forms.flatMap(({ kind, pattern, lengths }) =>
    Array.from(text.matchAll(pattern), (match) => toPhone(kind, match)).filter(({ number }) =>
      lengths.includes(number.replace("+84", "0").length),
    ),
  );
  return found
    .filter((phone) => isTelephone(phone, text))
    .sort((a, b) => a.start - b.start)
    .filter((phone, index, all) => (all[index - 1]?.end ?? 0) <= phone.start);
}

function toPhone(kind: PhoneNumber["kind"], match: RegExpExecArray): PhoneNumber {
  const written = match[0];
  const plain = written.replace("(0)", "").replace(/\D/g, "");
  const number = plain.startsWith("84") ? `+${plain}` : plain;
  return { number, kind, text: written, start: match.index, end: match.index + written.length };
}

function isTelephone({ number, start, end }: PhoneNumber, text: string): boolean {
  const before = fold(text.slice(Math.max(0, start - 40), start));
  const after = text.slice(end, end + 12).normalize("NFC");
  if (/^[ .](?!0)\d{1,4}(?![\d/.-])/u.test(after)) return false;
  if (/^\s*(?:đồng|đ\b|vnđ|vnd|usd|%|triệu|tỷ|m2|m²|ha\b|kg\b)/iu.test(after)) return false;
  return number === "1022" ? hotlineLabel.test(before) : !otherLabel.test(before);
}
