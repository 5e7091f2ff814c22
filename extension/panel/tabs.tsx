import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { tabNames } from "../words.ts";
import { useSay } from "./language.ts";

type TabName = keyof typeof tabNames;
const order = Object.keys(tabNames) as TabName[];

interface TabsProps {
  /** Null where a number would say nothing. */
  counts: Record<TabName, number | null>;
  panels: Record<TabName, ComponentChildren>;
}

/** Tabs as the ARIA pattern has them: arrows move between them, one is in the tab order. */
export function Tabs({ counts, panels }: TabsProps) {
  const say = useSay();
  const [chosen, setChosen] = useState<TabName>("issues");
  const move = (event: KeyboardEvent & { currentTarget: HTMLElement }) => {
    const target = targetOf(event.key, order.indexOf(chosen));
    const name = target === null ? undefined : order[target];
    if (name === undefined) return;
    event.preventDefault();
    setChosen(name);
    event.currentTarget.querySelector<HTMLElement>(`#tab-${name}`)?.focus();
  };
  return (
    <>
      <div class="tabs" role="tablist" onKeyDown={move}>
        {order.map((name) => (
          <button
            key={name}
            type="button"
            role="tab"
            id={`tab-${name}`}
            aria-selected={name === chosen}
            aria-controls={name === chosen ? "tab-panel" : undefined}
            tabIndex={name === chosen ? 0 : -1}
            onClick={() => setChosen(name)}
          >
            {say(tabNames[name])}
            {counts[name] !== null && <span class="number"> {counts[name]}</span>}
          </button>
        ))}
      </div>
      <div id="tab-panel" role="tabpanel" aria-labelledby={`tab-${chosen}`} tabIndex={-1}>
        {panels[chosen]}
      </div>
    </>
  );
}

function targetOf(key: string, index: number): number | null {
  switch (key) {
    case "ArrowRight":
      return (index + 1) % order.length;
    case "ArrowLeft":
      return (index + order.length - 1) % order.length;
    case "Home":
      return 0;
    case "End":
      return order.length - 1;
    default:
      return null;
  }
}
