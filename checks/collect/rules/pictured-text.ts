import { attributeOf, rectOf } from "../dom-access.ts";
import type { RenderedRule } from "./rendered-rule.ts";

/** A picture of one line of writing is long and flat, and its description is what is written on it. */
const banner = { ratio: 2.5, width: 250, words: 4 };
const drawnText = /<text[\s>]/i;
const logo = /logo|quốc huy|biểu trưng|emblem/i;

/** WCAG 1.4.5: writing that is only a picture: drawn as text in a data image, or a banner described by what it says. */
export default {
  id: "pictured-text",
  selector: "img, input[type=image]",
  judge(image) {
    const description = (attributeOf(image, "alt") ?? "").normalize("NFC").trim();
    if (logo.test(description)) return null;
    const written = textOfDataImage(attributeOf(image, "src") ?? "");
    if (written !== null) {
      return words(written).join(" ") === words(description).join(" ")
        ? { outcome: "failed" }
        : { outcome: "cantTell" };
    }
    const { width, height } = rectOf(image);
    const isBanner = width >= banner.width && width >= height * banner.ratio;
    return isBanner && words(description).length >= banner.words ? { outcome: "cantTell" } : null;
  },
} satisfies RenderedRule;

/** What an SVG given in the address writes; null where it writes nothing. */
function textOfDataImage(src: string): string | null {
  if (!/^data:image\/svg\+xml/i.test(src)) return null;
  const svg = decoded(src);
  if (!drawnText.test(svg)) return null;
  const parsed = new DOMParser().parseFromString(svg.trim(), "image/svg+xml");
  return [...parsed.querySelectorAll("text")].map(({ textContent }) => textContent).join(" ");
}

function decoded(address: string): string {
  const comma = address.indexOf(",");
  const content = address.slice(comma + 1);
  try {
    return /;base64$/i.test(address.slice(0, comma)) ? atob(content) : decodeURIComponent(content);
  } catch {
    return content;
  }
}

function words(text: string): string[] {
  return (
    text
      .normalize("NFC")
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? []
  );
}
