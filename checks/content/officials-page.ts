import { z } from "zod";
import { findEmailAddresses, isOfficialEmail } from "../knowledge/email-addresses.ts";
import { findPhoneNumbers } from "../knowledge/phone-numbers.ts";
import type { Section } from "../knowledge/sections.ts";
import type { PageKind } from "../page-kind.ts";
import type { PageView } from "../page-view.ts";
import { type Official, readOfficials } from "../reading/officials.ts";
import { mayLackContent, readSubstance } from "../reading/substance.ts";
import type { Text } from "../text.ts";

const contactFields = ["name", "title", "unit", "phone", "email"] as const;
export type ContactField = (typeof contactFields)[number];

/** Parameters of the requirements on officials' contacts; fax is optional by law and never judged. */
export const contactParams = z.object({
  fields: z.array(z.enum(contactFields)).min(1),
  optionalFields: z.array(z.string()),
  /** What official e-mail addresses end in, besides those known to be the state's. */
  officialSuffix: z.string(),
});
export type ContactParams = z.output<typeof contactParams>;

const fieldNames: Record<ContactField, Text> = {
  name: { vi: "họ tên", en: "name" },
  title: { vi: "chức vụ", en: "title" },
  unit: { vi: "đơn vị công tác", en: "unit" },
  phone: { vi: "điện thoại", en: "telephone" },
  email: { vi: "thư điện tử công vụ", en: "official e-mail" },
};

/** The fields as a sentence names them. */
export function spellFields(fields: readonly ContactField[], language: keyof Text): string {
  return fields.map((field) => fieldNames[field][language]).join(", ");
}

/** What a page shows of officials and how to reach them. */
export interface OfficialsPage {
  officials: number;
  /** Fields that at least half of the officials have, and those that fewer have. */
  met: ContactField[];
  missing: ContactField[];
  /** Telephone numbers or addresses stand on the page, but with no person. */
  shared: ContactField[];
  /** Contacts are pictures, or addresses put together by scripts. */
  isHidden: boolean;
  /** Pages that names lead to. */
  links: string[];
  pictures: number;
  /** The page was seen as a browser shows it. */
  isWhole: boolean;
}

const holders: ReadonlySet<Section> = new Set([
  "officials-contacts",
  "leaders",
  "contact",
  "organisation-chart",
  "units",
  "spokesperson",
]);
const kinds: ReadonlySet<PageKind> = new Set(["organisation", "contact", "about"]);
const mostLinks = 20;

/** Null where the page is none that shows officials. */
export function readOfficialsPage(
  page: PageView,
  { fields, officialSuffix }: ContactParams,
): OfficialsPage | null {
  const isHolder = page.reading.sections.some((section) => holders.has(section as Section));
  if (!isHolder && !kinds.has(page.reading.kind)) return null;
  const officials = readOfficials(page);
  const isOfficial = (address: string) => isOfficialEmail(address) || address.endsWith(`.${officialSuffix}`);
  const has: Record<ContactField, (official: Official) => boolean> = {
    name: () => true,
    title: () => true,
    unit: ({ hasUnit }) => hasUnit,
    phone: ({ hasPhone }) => hasPhone,
    email: ({ emails }) => emails.some(isOfficial),
  };
  const isMet = (field: ContactField) => officials.filter(has[field]).length * 2 >= officials.length;
  const text = page.text(page.main);
  const stands: Partial<Record<ContactField, boolean>> = {
    phone: findPhoneNumbers(text).length > 0,
    email: findEmailAddresses(text).some(({ address }) => isOfficial(address)),
  };
  const missing = fields.filter((field) => !isMet(field));
  return {
    officials: officials.length,
    met: fields.filter(isMet),
    missing,
    shared: missing.filter((field) => stands[field] === true),
    isHidden: officials.filter(({ hidesContact }) => hidesContact).length * 2 >= officials.length,
    links: [...new Set(officials.flatMap(({ link }) => link ?? []))].slice(0, mostLinks),
    pictures: readSubstance(page).pictures.length,
    isWhole: !mayLackContent(page),
  };
}
