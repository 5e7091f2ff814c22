import type { Trial } from "./trial.ts";

/** Codes of the DevTools protocol for held keys. */
const held = { alt: 1, ctrl: 2, shift: 8 };
type Held = Partial<Record<keyof typeof held, boolean>>;

const codes: Readonly<Record<string, number>> = { Escape: 27, Tab: 9 };

/** Presses a key and lets it go. Only keys that leave a place are pressed: none that acts on it. */
export async function pressKey(trial: Trial, key: string, hold: Held = {}): Promise<void> {
  const modifiers = (alt: keyof typeof held) => (hold[alt] === true ? held[alt] : 0);
  const event = {
    key,
    code: key.length === 1 ? `Key${key.toUpperCase()}` : key,
    windowsVirtualKeyCode: codes[key] ?? key.toUpperCase().charCodeAt(0),
    modifiers: modifiers("alt") | modifiers("ctrl") | modifiers("shift"),
  };
  const { session } = trial.tab;
  const pressing = Promise.all([
    session.send("Input.dispatchKeyEvent", { type: "rawKeyDown", ...event }),
    session.send("Input.dispatchKeyEvent", { type: "keyUp", ...event }),
  ]);
  await trial.tab.run(pressing, trial.left(), "pressing a key");
}

/** "Ctrl+M", as a page tells its visitors. */
export async function pressNamed(trial: Trial, keys: string): Promise<void> {
  const [modifier = "", key = ""] = keys.split("+").map((part) => part.trim());
  await pressKey(trial, key.toLowerCase(), { [modifier.toLowerCase()]: true });
}
