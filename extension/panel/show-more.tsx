import { useState } from "preact/hooks";
import { words } from "../words.ts";
import { useSay } from "./language.ts";

const step = 50;

/** The first items of a long list, and a way to more. */
export function useShown<Item>(items: readonly Item[]): {
  shown: readonly Item[];
  left: number;
  showMore(): void;
} {
  const [most, setMost] = useState(step);
  return {
    shown: items.slice(0, most),
    left: Math.max(0, items.length - most),
    showMore: () => setMost(most + step),
  };
}

export function ShowMore({ left, onMore }: { left: number; onMore(): void }) {
  const say = useSay();
  if (left === 0) return null;
  return (
    <button type="button" onClick={onMore}>
      {say(words.more(left))}
    </button>
  );
}
