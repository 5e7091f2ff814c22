import { z } from "zod";
import data from "./official-email-hosts.json" with { type: "json" };

const officialHosts = z.array(z.string().min(1)).min(1).parse(data);

export interface EmailAddress {
  /** Lower case, "[at]" and "(a)" resolved. */
  address: string;
  /** Written so that machines should not read it. */
  obfuscated: boolean;
  /** Offsets in the text as given. */
  start: number;
  end: number;
}

const local = "[\\p{L}\\p{N}](?:[\\w.+-]*\\w)?";
const dot = "(?:\\.|\\s?[[(](?:dot|chấm)[\\])]\\s?)";
const at = "(?:@|＠|\\s?[[({](?:at|a|@|a còng)[\\])}]\\s?|\\s@\\s)";
const pattern = new RegExp(
  `(?<![\\w.+-])(${local})(${at})((?:[a-z0-9-]+${dot})+[a-z]{2,10})(?![\\w-])`,
  "giu",
);

/** E-mail addresses in a text, plain or written with "[at]", "(a)" and the like, in order. */
export function findEmailAddresses(text: string): EmailAddress[] {
  return Array.from(text.matchAll(pattern), (match) => {
    const [written, user = "", sign = "", domain = ""] = match;
    const host = domain.replace(/\s?[[(](?:dot|chấm)[\])]\s?/giu, ".");
    return {
      address: `${user}@${host}`.toLowerCase(),
      obfuscated: sign !== "@" || host !== domain,
      start: match.index,
      end: match.index + written.length,
    };
  });
}

/** Whether an address belongs to a host of the state: `*.gov.vn`, `chinhphu.vn` … */
export function isOfficialEmail(address: string): boolean {
  const host = address.slice(address.lastIndexOf("@") + 1).toLowerCase();
  return officialHosts.some((official) => host === official || host.endsWith(`.${official}`));
}
