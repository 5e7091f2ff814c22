import { createContext } from "preact";
import { useContext } from "preact/hooks";
import type { PanelStore } from "./panel-store.ts";

export const StoreContext = createContext<PanelStore | null>(null);

export function usePanelStore(): PanelStore {
  const store = useContext(StoreContext);
  if (!store) throw new Error("no store around this part of the panel");
  return store;
}
