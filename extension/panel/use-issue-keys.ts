import { useEffect, useRef } from "preact/hooks";
import { usePanelStore } from "./store-context.ts";

/** n and p go to the next and the previous finding and show it on the page, as long as nobody is typing. */
export function useIssueKeys() {
  const place = useRef<HTMLDivElement>(null);
  const store = usePanelStore();
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const step = stepOf(event);
      const card = step === 0 ? null : openCard(cardsIn(place.current), step);
      const node = Number(card?.dataset.node);
      if (card && node > 0) store.tab?.show(node, card.dataset.label ?? "");
    };
    document.addEventListener("keydown", onKey);
    return () => document.removeEventListener("keydown", onKey);
  }, [store]);
  return place;
}

function stepOf({ key, target, ctrlKey, altKey, metaKey }: KeyboardEvent): number {
  const isTyping = target instanceof Element && target.closest("input, textarea, select") !== null;
  if (isTyping || ctrlKey || altKey || metaKey) return 0;
  if (key === "n") return 1;
  return key === "p" ? -1 : 0;
}

/** Findings in folded parts are passed over. */
function cardsIn(place: HTMLElement | null): HTMLElement[] {
  const cards = place?.querySelectorAll<HTMLElement>(".issue > summary") ?? [];
  return [...cards].filter((card) => card.checkVisibility());
}

/** Opens the card that many steps on and closes the others; from none, the first or the last. */
function openCard(cards: readonly HTMLElement[], step: number): HTMLElement | null {
  const at = cards.findIndex((card) => card.parentElement?.contains(document.activeElement) ?? false);
  const start = step > 0 ? 0 : cards.length - 1;
  const next = cards[at < 0 ? start : (at + step + cards.length) % cards.length];
  if (!next) return null;
  for (const card of cards) card.parentElement?.toggleAttribute("open", card === next);
  next.focus();
  next.scrollIntoView({ block: "nearest" });
  return next;
}
