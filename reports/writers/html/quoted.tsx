import type { ComponentChildren } from "preact";
import type { View } from "./view.ts";

/** Text from a portal or of a Vietnamese name: marked as such in the English half, and kept to itself. */
export function Quoted({ children }: { children: string }) {
  return (
    <bdi lang="vi" class="quoted">
      {withVisibleControls(children)}
    </bdi>
  );
}

/** Direction overrides could make an excerpt read otherwise than it stands, so they are spelled out. */
function withVisibleControls(text: string): string {
  return text.replace(
    /[\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069]/g,
    (char) => `[U+${char.charCodeAt(0).toString(16).toUpperCase()}]`,
  );
}

/** Words in quotation marks with Vietnamese letters, numbers of instruments, and the point letters đ and ê. */
const vietnameseParts = /(“(?=[^”]*[À-ỹ])[^”]*”|\d+(?:\/\d{4})?\/\p{Lu}[\p{L}\d-]*|(?<!\p{L})[đê](?!\p{L}))/u;

/** One of our sentences. What it quotes from a portal, and numbers of instruments, are Vietnamese in both halves. */
export function Prose({ children }: { children: string }) {
  return withVisibleControls(children)
    .split(vietnameseParts)
    .map((part, index) =>
      index % 2 === 1 ? (
        <span key={part} class={/^\d/.test(part) ? "whole" : undefined} lang="vi">
          {part}
        </span>
      ) : (
        part
      ),
    );
}

/** An address: a link only where it leads to a web page. */
export function Address({ url, children }: { url: string; children?: ComponentChildren }) {
  const text = <bdi dir="ltr">{children ?? withVisibleControls(url)}</bdi>;
  if (!/^https?:\/\//i.test(url)) return <span class="address">{text}</span>;
  return (
    <a class="address" href={url} rel="noopener noreferrer">
      {text}
    </a>
  );
}

/** A link to another part of this half. */
export function Jump({ view, to, children }: { view: View; to: string; children: ComponentChildren }) {
  return <a href={`#${view.id(to)}`}>{children}</a>;
}

/** A list that shows its first items and folds the rest; printed whole. */
export function Folded({
  items,
  shown,
  more,
}: {
  items: readonly ComponentChildren[];
  shown: number;
  more: (count: number) => string;
}) {
  const rest = items.slice(shown);
  return (
    <>
      <ul class="rows">
        {items.slice(0, shown).map((item, index) => (
          <li key={index}>{item}</li>
        ))}
      </ul>
      {rest.length > 0 && (
        <details class="more">
          <summary>{more(rest.length)}</summary>
          <ul class="rows">
            {rest.map((item, index) => (
              <li key={index}>{item}</li>
            ))}
          </ul>
        </details>
      )}
    </>
  );
}
